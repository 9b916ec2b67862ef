import { fail } from "../failure/failure.ts";
import type { Facts } from "./facts.ts";
import type { Assertion, Step } from "./step.ts";

/** What the host alone knows. */
export type HostAssertion = Extract<Assertion, "book-writable" | "offline">;

/** The host's word on whether it holds now. */
export type Holds = (assertion: HostAssertion) => boolean;

/** Fails with `refused.assertion` (field: the assertion) on the first assertion of the step that does not hold. */
export function assertAll({ asserts }: Step, facts: Facts, holds: Holds): void {
  for (const assertion of asserts) if (!isTrue(assertion, facts, holds)) fail("refused.assertion", { field: assertion });
}

function isTrue(assertion: Assertion, facts: Facts, holds: Holds): boolean {
  switch (assertion) {
    case "roll-called":
      return facts.roster !== null;
    case "keys-open":
      return facts.operatorKey !== null && facts.witnessKey !== null;
    case "sheets-made":
      return facts.set !== null && facts.sheets.length > 0;
    case "set-open":
      return facts.opened !== null;
    case "book-writable":
    case "offline":
      return holds(assertion);
  }
}
