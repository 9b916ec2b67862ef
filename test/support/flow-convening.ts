import type { CeremonyKind } from "../../core/ceremony/step.ts";
import { stepsOf } from "../../core/ceremony/script.ts";
import { row, type Row } from "./flow-table.ts";

const custodian = { name: "Ana Silva", role: "finance", place: "Safe" };

/** How a ceremony begins to which no custodian is called: its roll call, keys, machine and date. */
export function calledWithoutCustodians(kind: CeremonyKind): readonly Row[] {
  return [
    row("roll-call", "operator and witness", {}, "-> operator-key"),
    row("roll-call", "with a custodian", { custodians: [custodian] }, "refused.roster number of custodians"),
    row("roll-call", "the operator witnesses", { witness: "olga petrova" }, "refused.roster operator is the witness"),
    ...keysAndDate(kind),
  ];
}

/** Keys, machine and date: what is the same in every ceremony. */
export function keysAndDate(kind: CeremonyKind): readonly Row[] {
  const ids = stepsOf(kind).map(({ id }) => id);
  const first = ids[ids.indexOf("date") + 1] ?? "";
  return [
    row("operator-key", "a key", {}, "-> witness-key"),
    row("operator-key", "no key", { id: "" }, "refused.answer key"),
    row("witness-key", "another key", {}, "-> machine-checks"),
    row("witness-key", "the key of the operator", { id: "AAAAAAAA" }, "refused.same-signer"),
    row("machine-checks", "all pass", {}, "-> date"),
    row("machine-checks", "nobody looked", { found: [] }, "refused.answer no check of the network"),
    row("date", "clock and watch agree", {}, `-> ${first}`),
    row("date", "an hour apart", { off: 3600 }, "refused.clock-off"),
  ];
}
