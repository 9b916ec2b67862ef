import { type FailureView, failureView } from "../../core/contract/outcome.ts";
import { parseAs } from "../../core/contract/parse.ts";
import { Failure } from "../../core/failure/failure.ts";

const UNEXPECTED: FailureView = { code: "fault.unexpected", facts: {} };

/** What a room is told of an error: the code and facts of a `Failure`. Of anything else, that it was unexpected, and nothing of its message. */
export function refusalOf(error: unknown): FailureView {
  if (!(error instanceof Failure)) return UNEXPECTED;
  try {
    // Facts that the contract does not know are as unexpected as an error without a code.
    const { code, facts } = error;
    parseAs(failureView, { code, facts }, "fault.unexpected");
    return { code, facts };
  } catch {
    return UNEXPECTED;
  }
}
