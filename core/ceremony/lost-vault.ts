import { type Ceremony, same } from "./ceremony.ts";
import type { Facts } from "./facts.ts";
import { noFacts } from "./facts.ts";
import { stepOf, stepsOf, unrolled } from "./script.ts";
import type { Step, StepAt, StepId } from "./step.ts";

/**
 * The ceremony after its vault died at `at` (RFC 3339): halted, so that people are told. Signing keys are to be opened again. Where secrets are
 * gone that were still needed, it goes back to the first step that made one: what came after is undone and its facts are cleared, but accounts
 * stay as they were typed, to be confirmed. A closed ceremony stays as it is.
 */
export function loseVault(ceremony: Ceremony, at: string): Ceremony {
  if (ceremony.closed !== "no") return ceremony;
  const steps = stepsOf(ceremony.facts.kind);
  const lost = new Set(steps.filter((step) => isLost(ceremony, step)));
  const back = steps.findIndex((step) => lost.has(step) && isOfSecrets(step));
  const undone = new Set(steps.filter((step, index) => lost.has(step) || (back >= 0 && index >= back)).map(({ id }) => id));
  const exception = { kind: "vault-died", note: "", at } as const;
  return {
    ...ceremony,
    facts: cleared(ceremony.facts, undone),
    done: ceremony.done.filter(({ step }) => !undone.has(step)),
    halted: exception,
    exceptions: [...ceremony.exceptions, exception],
  };
}

function isOfSecrets({ keeps }: Step): boolean {
  return keeps !== "facts" && keeps.vault === "secrets";
}

/** Whether something of this step was in the vault, and the step until which it is needed is not done. */
function isLost({ facts, done }: Ceremony, { id, keeps }: Step): boolean {
  if (keeps === "facts" || !done.some(({ step }) => step === id)) return false;
  return !isAllDone(facts, done, keeps.until);
}

function isAllDone(facts: Facts, done: readonly StepAt[], id: StepId): boolean {
  const items = unrolled(facts).filter(({ step }) => step === id);
  return stepOf(facts.kind, id) !== undefined && items.length > 0 && items.every((at) => done.some((other) => same(at, other)));
}

/** The facts that the steps leave which can be undone. Those of `accounts` stay: people need not type them again. */
const LEAVES: { readonly [S in StepId]?: readonly (keyof Facts)[] } = {
  "operator-key": ["operatorKey"],
  "witness-key": ["witnessKey"],
  policy: ["policy"],
  install: ["installed"],
  split: ["set", "sheets"],
  shares: ["opened"],
  quorum: ["opened"],
  "live-match": ["matched"],
};

function cleared(facts: Facts, undone: ReadonlySet<StepId>): Facts {
  const fresh = noFacts(facts.kind, facts.drill);
  const fields = [...undone].flatMap((id) => LEAVES[id] ?? []);
  return { ...facts, ...Object.fromEntries(fields.map((field) => [field, fresh[field]])) };
}
