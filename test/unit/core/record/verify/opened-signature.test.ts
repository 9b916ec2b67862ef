import { describe, expect, it } from "vitest";
import { allowedSigner } from "../../../../../core/record/allowed-signers.ts";
import { signerId } from "../../../../../core/record/signer-id.ts";
import { sshSignature } from "../../../../../core/record/sshsig.ts";
import { openedSignature } from "../../../../../core/record/verify/opened-signature.ts";
import { signerList } from "../../../../../core/record/verify/signer-list.ts";

const KEY = new Uint8Array(Buffer.from("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "hex"));
const SMALL = new Uint8Array(Buffer.from("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a", "hex"));
const NAMESPACE = "sealwright-record";

/** What is found of a signature of these 64 bytes by this key, on a host that takes everything. */
async function found(publicKey: Uint8Array, signature: Uint8Array) {
  const file = await sshSignature(Uint8Array.of(1), NAMESPACE, { publicKey, sign: async () => signature });
  const list = signerList(allowedSigner(signerId(publicKey), [NAMESPACE], publicKey));
  if (list === null) throw new Error("no list");
  return (await openedSignature(Buffer.from(file), NAMESPACE, Uint8Array.of(1), list, () => true)).rule;
}

const signatureOf = (r: Uint8Array) => Uint8Array.from([...r, ...new Uint8Array(32)]);

describe("S5 on a host that takes every signature", () => {
  it("is kept where neither key nor R is of small order", async () => {
    expect(await found(KEY, signatureOf(KEY))).toBeNull();
  });

  it("is broken by a key of small order", async () => {
    expect(await found(SMALL, signatureOf(KEY))).toBe("S5");
  });

  it("is broken by an R of small order", async () => {
    expect(await found(KEY, signatureOf(SMALL))).toBe("S5");
  });
});
