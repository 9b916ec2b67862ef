import { hexToBytes } from "@noble/hashes/utils.js";
import type { Ed25519Verify } from "../../../core/record/sshsig.ts";
import { ed25519InPage } from "./ed25519-in-page.ts";

/** RFC 8032, 7.1, test 2: one byte is signed. */
const KEY = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
const SIGNATURE =
  "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da" +
  "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

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

/** Ed25519 by Web Cryptography. A key is taken apart once; one that is none verifies nothing. */
function ed25519InBrowser(): Ed25519Verify {
  const keys = new Map<string, Promise<CryptoKey>>();
  return async (publicKey, message, signature) => {
    const name = publicKey.join();
    const key = keys.get(name) ?? crypto.subtle.importKey("raw", publicKey.slice(), "Ed25519", false, ["verify"]);
    keys.set(name, key);
    const known = await key.catch((error: unknown) => {
      // A key that is no point of the curve is somebody's; a browser without Ed25519 is another matter.
      if (error instanceof DOMException && error.name === "DataError") return null;
      throw error;
    });
    return known !== null && (await crypto.subtle.verify("Ed25519", known, signature.slice(), message.slice()));
  };
}
