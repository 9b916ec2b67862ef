import { describeFailure, type Failure, FAILURES } from "../../core/failure/failure.ts";

/** The words of this program's own that a failure of core/share may name. */
const FIELDS =
  "threshold,share number,generation,log2MemoryKiB,iterations,parallelism,salt,passphrase,number of fields,set ID,hash,part number,length," +
  "payload,v,type,set,created,drill,credentials,runbook";

/**
 * What is wrong with how a failure is told: empty when it has a code of the closed list, only numbers, a set ID and our own words as facts, no
 * cause, nothing but its code as message, and a text without holes. Then nothing that was read can be in it.
 */
export function faultsInTelling(failure: Failure): readonly string[] {
  const { code, facts, message, cause } = failure;
  const faults: string[] = [];
  if (!Object.hasOwn(FAILURES, code)) faults.push("unknown code");
  if (message !== code) faults.push("a message of its own");
  if (cause !== undefined) faults.push("a cause");
  const own = Object.keys(failure).filter((key) => !["name", "code", "facts", "stack", "message"].includes(key));
  if (own.length > 0) faults.push(`more than code and facts: ${own.join()}`);
  for (const [fact, value] of Object.entries(facts)) {
    if (
      typeof value === "number"
        ? Number.isFinite(value)
        : fact === "set"
          ? /^[A-Z2-7]{8}$/.test(value)
          : FIELDS.split(",").includes(value)
    )
      continue;
    faults.push(`fact ${fact}`);
  }
  if (/[{}…]/.test(Object.values(describeFailure(failure)).join())) faults.push("a hole in the text");
  return faults;
}
