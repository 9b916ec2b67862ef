import { equalBytes } from "../../encoding/bytes.ts";
import { fail } from "../../failure/failure.ts";
import { canonicalBase64 } from "../../record/ssh-wire.ts";
import { privateKeyForm } from "./openssh-private-key.ts";
import { malformed, type VerifierReader } from "./verifier.ts";

// Of a chain the first: it is the one of whoever signs in.
const FIRST = /^-----BEGIN CERTIFICATE-----\n([A-Za-z0-9+/=\n]+)\n-----END CERTIFICATE-----(?:\n|$)/;
const LIMIT = 40_000;

/**
 * An X.509 certificate in PEM, of a chain the first. It fits the sealed private key that signs for it; where none is sealed,
 * the sealed certificate when both are the same bytes.
 */
export const certificateVerifier: VerifierReader = (text) => {
  if (!text.startsWith("-----BEGIN CERTIFICATE-----")) return null;
  const given = firstCertificate(text) ?? malformed();
  return {
    kind: "x509-certificate",
    fits({ privateKey, certificate }, { keyPairs }) {
      if (privateKey === undefined) {
        if (certificate === undefined) return fail("refused.not-held", { field: "private key or certificate" });
        const sealed = firstCertificate(certificate) ?? fail("refused.secret-form", { field: "certificate" });
        return equalBytes(sealed, given);
      }
      const found = keyPairs(privateKeyForm(privateKey), { certificate: given });
      if (found === "no-private-key") return fail("refused.secret-form", { field: "private key" });
      return found === "no-public-key" ? malformed() : found === "pair";
    },
  };
};

function firstCertificate(pem: string): Uint8Array | null {
  const [, body = ""] = FIRST.exec(pem.replaceAll("\r\n", "\n").trim()) ?? [];
  return canonicalBase64(body.replaceAll("\n", ""), LIMIT);
}
