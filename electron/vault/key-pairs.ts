import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign, verify, X509Certificate } from "node:crypto";
import type { KeyPairs, PrivateKeyForm, PublicKeyForm } from "../../core/credential/verifiers/key-pair.ts";

/** Whether two keys are a pair, by node:crypto: something random is signed by the one and verified by the other. */
export const keyPairs: KeyPairs = (privateForm, publicForm) => {
  const publicKey = keyOr(() => publicKeyOf(publicForm));
  if (publicKey === null) return "no-public-key";
  const privateKey = keyOr(() => privateKeyOf(privateForm));
  if (privateKey === null) return "no-private-key";
  if (privateKey.asymmetricKeyType !== publicKey.asymmetricKeyType) return "other-keys";
  const message = randomBytes(32);
  const digest = hasOwnDigest(privateKey) ? null : "sha256";
  try {
    return verify(digest, message, publicKey, sign(digest, message, privateKey)) ? "pair" : "other-keys";
  } catch {
    return "other-keys";
  }
};

function publicKeyOf(form: PublicKeyForm): KeyObject {
  return "jwk" in form
    ? createPublicKey({ key: { ...form.jwk }, format: "jwk" })
    : new X509Certificate(Buffer.from(form.certificate)).publicKey;
}

function privateKeyOf(form: PrivateKeyForm): KeyObject {
  return "jwk" in form
    ? createPrivateKey({ key: { ...form.jwk }, format: "jwk" })
    : createPrivateKey({ key: form.pem, format: "pem" });
}

function hasOwnDigest({ asymmetricKeyType }: KeyObject): boolean {
  return asymmetricKeyType === "ed25519" || asymmetricKeyType === "ed448";
}

// What node:crypto says of it may quote the key: nothing of that goes on.
function keyOr(make: () => KeyObject): KeyObject | null {
  try {
    return make();
  } catch {
    return null;
  }
}
