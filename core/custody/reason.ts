import { printableName } from "../encoding/printable-name.ts";
import { Failure, fail } from "../failure/failure.ts";

/** Characters of a reason: fewer say nothing ("ok"), more do not fit the record's line. */
export const REASON_LIMITS = { least: 10, most: 400 } as const;

/**
 * A reason as it goes into a signed record: one printable line of 10 to 400 characters, in NFC, without spaces at the ends.
 * Fails with `refused.reason`.
 */
export function statedReason(text: unknown): string {
  const { least, most } = REASON_LIMITS;
  try {
    const reason = printableName(text, "reason", most);
    if (Array.from(reason).length >= least) return reason;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  return fail("refused.reason", { need: least, limit: most });
}
