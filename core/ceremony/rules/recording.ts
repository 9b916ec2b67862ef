import { breaks } from "../../custody/recording/rules.ts";
import { fail } from "../../failure/failure.ts";
import { eventMisfit } from "../recorded-event.ts";
import type { Take } from "./take.ts";

/** Events of one recording at most: the door counts no further. */
export const RECORDED_LIMIT = 99;

/** That the event can be so by what the book says is for the host (`completedEvent`): the facts know no journal. */
export const takeEvents: Take<"events"> = (facts, { event }) => {
  if (event === null) return facts;
  if (facts.recorded.length >= RECORDED_LIMIT) breaks("E21", { limit: RECORDED_LIMIT });
  const field = eventMisfit(event);
  if (field !== null) fail("refused.record", { field });
  return { ...facts, recorded: [...facts.recorded, event] };
};
