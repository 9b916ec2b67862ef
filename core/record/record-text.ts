import { printableName } from "../encoding/printable-name.ts";
import { Failure, fail } from "../failure/failure.ts";

/**
 * What a person typed as it goes into a signed record (a name, a reason, a ticket, a bag number): 1 to `limit` characters on
 * one line, NFC already (nothing is changed silently), no control, bidi or invisible character, no space but U+0020 and none at
 * either end. Fails with `refused.record-text`; `field` is this program's word for what was typed.
 */
export function recordText(text: unknown, field: string, limit: number): string {
  try {
    return printableName(text, field, limit);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return fail("refused.record-text", { field, limit });
  }
}

/** True for what `recordText` lets pass. */
export function isRecordText(text: unknown, limit: number): boolean {
  try {
    printableName(text, "", limit);
    return true;
  } catch {
    return false;
  }
}
