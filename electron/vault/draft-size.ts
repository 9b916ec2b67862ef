import { encodePayload } from "../../core/credential/payload-bytes.ts";
import { composePayload } from "../../core/credential/payload-composing.ts";
import { wipe } from "../../core/encoding/bytes.ts";
import { fail } from "../../core/failure/failure.ts";
import { AGE_FILE_LIMIT } from "../../core/share/payload-part.ts";
import { sealedLength } from "../../core/share/sealed-payload.ts";
import { credentialOf, type DraftAccount } from "./account-secrets.ts";

/** Set and date are not known yet; with them the packed payload may come out some bytes longer. */
const SLACK = 32;

/**
 * Fails with `refused.payload-too-large` when the draft, as far as its secrets are there, is more than the sheets carry. Told here
 * because at the sealing it would be too late: by then its secrets are installed on their targets.
 */
export function checkFits(draft: readonly DraftAccount[], runbook: string): void {
  const credentials = draft.map(credentialOf);
  const payload = composePayload({ set: "AAAAAAAA", created: "2026-01-01T00:00:00Z", drill: true, credentials, runbook });
  const packed = encodePayload(payload);
  const actual = sealedLength(packed.length) + SLACK;
  wipe(packed);
  if (actual > AGE_FILE_LIMIT) fail("refused.payload-too-large", { actual, limit: AGE_FILE_LIMIT });
}
