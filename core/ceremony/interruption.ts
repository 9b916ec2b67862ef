import { statedReason } from "../custody/reason.ts";
import { fail } from "../failure/failure.ts";
import { TEXT_LIMITS } from "../record/record-events.ts";
import type { Ceremony } from "./ceremony.ts";
import type { CeremonyException } from "./exceptions.ts";
import { recordTextOrNone } from "./rules/entries.ts";

export { loseVault } from "./lost-vault.ts";

/**
 * The ceremony, halted by an exception, which is kept. A closed ceremony stays as it is. Halting again shows the newest exception, but
 * never hides that the vault died. Fails with `refused.record-text` on a note that no record could hold.
 */
export function halt(ceremony: Ceremony, exception: CeremonyException): Ceremony {
  if (ceremony.closed !== "no") return ceremony;
  recordTextOrNone(exception.note, "note", TEXT_LIMITS.note);
  const halted = ceremony.halted?.kind === "vault-died" ? ceremony.halted : exception;
  return { ...ceremony, halted, exceptions: [...ceremony.exceptions, exception] };
}

/** The ceremony at the same step as before it halted; one that is not halted stays as it is. Fails with `refused.ceremony-closed`. */
export function resume(ceremony: Ceremony): Ceremony {
  if (ceremony.closed !== "no") fail("refused.ceremony-closed");
  return { ...ceremony, halted: null };
}

/** The ceremony, given up: for good. Fails with `refused.reason` and `refused.ceremony-closed`. */
export function abandon(ceremony: Ceremony, reason: string): Ceremony {
  if (ceremony.closed !== "no") fail("refused.ceremony-closed");
  statedReason(reason);
  return { ...ceremony, halted: null, closed: "abandoned" };
}
