import { hexToBytes } from "@noble/hashes/utils.js";
import type { Ed25519Verify } from "../../../core/record/sshsig.ts";
import { isOfSmallOrder } from "../../../core/record/small-order.ts";
import { ed25519InPage, isSoundKey } from "./ed25519-in-page.ts";

/** RFC 8032, 7.1, test 2: one byte is signed. */
const KEY = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
const SIGNATURE =
  "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da" +
  "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

// Not named by its own name: Node, under which this is tested, has it elsewhere.
type ImportedKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** How signatures are verified here: by the browser where it passes a known answer and its opposite, else by the page itself. */
export async function ed25519Here(): Promise<{ readonly verify: Ed25519Verify; readonly by: "browser" | "page" }> {
  const verify = ed25519InBrowser();
  const [key, signature] = [hexToBytes(KEY), hexToBytes(SIGNATURE)];
  try {
    const right = await verify(key, Uint8Array.of(0x72), signature);
    const wrong = await verify(key, Uint8Array.of(0x73), signature);
    if (right && !wrong) return { verify, by: "browser" };
  } catch {
    // The browser has no Ed25519.
  }
  return { verify: ed25519InPage(), by: "page" };
}

/**
 * Ed25519 by Web Cryptography. A key is taken apart once; one that is none verifies nothing. Not every browser refuses points of
 * small order, so they are refused here.
 */
function ed25519InBrowser(): Ed25519Verify {
  const keys = new Map<string, Promise<ImportedKey> | null>();
  return async (publicKey, message, signature) => {
    const name = publicKey.join();
    const known = keys.get(name);
    const key = known === undefined ? imported(publicKey) : known;
    keys.set(name, key);
    if (key === null || isOfSmallOrder(signature.subarray(0, 32))) return false;
    return await crypto.subtle.verify("Ed25519", await key, signature.slice(), message.slice());
  };
}

function imported(publicKey: Uint8Array): Promise<ImportedKey> | null {
  return isSoundKey(publicKey) ? crypto.subtle.importKey("raw", publicKey.slice(), "Ed25519", false, ["verify"]) : null;
}
