import { fail } from "../../failure/failure.ts";
import { canonicalBase64, SshReader } from "../../record/ssh-wire.ts";
import type { PublicJwk } from "./key-pair.ts";
import { base64Url, curvePoint, integer, text as textOf } from "./key-numbers.ts";
import { privateKeyForm } from "./openssh-private-key.ts";
import { malformed, type VerifierReader } from "./verifier.ts";

// As in authorized_keys: options, which may hold spaces between quotes, then the type, the blob and a comment.
const LINE =
  /^(?:(?:[^\s"]|"(?:[^"\\]|\\.)*")+[ \t]+)?(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521))[ \t]+([A-Za-z0-9+/]+={0,2})(?:[ \t].*)?$/;

/**
 * A line of authorized_keys or of a .pub file (Ed25519, ECDSA on the NIST curves, RSA). It fits the private key that signs for
 * it.
 */
export const sshPublicKeyVerifier: VerifierReader = (text) => {
  const [, type = "", blob = ""] = LINE.exec(text) ?? [];
  if (type === "") return null;
  const jwk = publicKeyOf(type, canonicalBase64(blob, 4000) ?? malformed());
  return {
    kind: "ssh-public-key",
    fits({ privateKey }, { keyPairs }) {
      if (privateKey === undefined) return fail("refused.not-held", { field: "private key" });
      const found = keyPairs(privateKeyForm(privateKey), { jwk });
      if (found === "no-private-key") return fail("refused.secret-form", { field: "private key" });
      return found === "no-public-key" ? malformed() : found === "pair";
    },
  };
};

/** The key of a blob (RFC 4253, section 6.6; RFC 5656; RFC 8709). */
function publicKeyOf(type: string, blob: Uint8Array): PublicJwk {
  const reader = new SshReader(blob);
  if (textOf(reader) !== type) malformed();
  const key = readPublic(type, reader);
  return key !== null && reader.atEnd() ? key : malformed();
}

function readPublic(type: string, reader: SshReader): PublicJwk | null {
  if (type === "ssh-ed25519") {
    const x = reader.string();
    return x?.length === 32 ? { kty: "OKP", crv: "Ed25519", x: base64Url(x) } : null;
  }
  if (type !== "ssh-rsa") return curvePoint(type, reader);
  const [e, n] = [integer(reader), integer(reader)];
  return e === null || n === null ? null : { kty: "RSA", n: base64Url(n), e: base64Url(e) };
}
