import { fail } from "../../failure/failure.ts";
import { eventMisfit } from "../recorded-event.ts";
import type { Take } from "./take.ts";

export const takeEvents: Take<"events"> = (facts, { event }) => {
  if (event === null) return facts;
  const field = eventMisfit(event);
  if (field !== null) fail("refused.record", { field });
  return { ...facts, recorded: [...facts.recorded, event] };
};
