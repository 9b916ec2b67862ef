import { TEXT_LIMITS } from "../../record/record-events.ts";
import { isWhole, need, recordTextOrNone } from "./entries.ts";
import type { Take } from "./take.ts";

/** Minutes to the first login, and mistakes, that a record can hold. */
const LIMITS = { minutes: 100_000, mistakes: 1_000 } as const;

/** That no login came before the quorum is for the host: the facts know no times. */
export const takeDrillResult: Take<"drill-result"> = (facts, given) => {
  const { loginMinutes, mistakes, note } = given;
  need("minutes to the first login", loginMinutes === null || isWhole(loginMinutes, 0, LIMITS.minutes));
  need("number of mistakes", isWhole(mistakes, 0, LIMITS.mistakes));
  recordTextOrNone(note, "note", TEXT_LIMITS.note);
  return { ...facts, drillResult: given };
};
