import { dayInWords, timeInWords } from "../sheet/in-words.ts";
import type { StepTime } from "./circumstances.ts";
import type { StepId } from "./step.ts";

/**
 * When a step was done, as it is printed: the time of day, and the day where it is another one than that of the ceremony. Of one item, or for
 * null of the last that was done; "" where it is not.
 */
export function timeOf(times: readonly StepTime[], step: StepId, item: number | null, day: string | null): string {
  const done = times.findLast((one) => one.step === step && (item === null || one.item === item));
  if (done === undefined) return "";
  const date = dayInWords(done.time);
  const time = timeInWords(done.time);
  // Without the year: the head of the script has it.
  return day === null || date === dayInWords(day) ? time : `${date.replace(/ \d{4}$/, "")}, ${time}`;
}
