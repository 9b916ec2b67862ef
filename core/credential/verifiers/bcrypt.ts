import { equalBytes } from "../../encoding/bytes.ts";
import { utf8Bytes } from "../../encoding/utf8.ts";
import { malformed, type VerifierReader, within, withPassword } from "./verifier.ts";

// 16 bytes of salt and 23 of hash in bcrypt's base64: the bits that are left over in the last character of each are zero.
const FORM = /^(\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{21}[.Oeu])[./A-Za-z0-9]{30}[.CGKOSWaeimquy26]$/;

/** 12 is usual. 16 takes a quarter of a minute, and each more twice as long. */
const COST_LIMIT = 16;

/** `$2a$`, `$2b$` or `$2y$`: cost, salt and hash. As everywhere, bytes of the password beyond 72 make no difference to it. */
export const bcryptVerifier: VerifierReader = (text) => {
  if (!/^\$2[a-z]?\$/.test(text)) return null;
  const [, salt = "", cost = ""] = FORM.exec(text) ?? malformed();
  within(Number(cost), 4, COST_LIMIT);
  return {
    kind: "bcrypt",
    fits: (secrets, { bcrypt }) =>
      withPassword(secrets, async (_, password) => equalBytes(utf8Bytes(await bcrypt(password, salt)), utf8Bytes(text))),
  };
};
