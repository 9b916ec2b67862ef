import type { RecordFields } from "../record/record-events.ts";
import type { Facts } from "./facts.ts";

/** What the host knows of the moment in which a record is made. */
export interface Circumstances {
  /** RFC 3339: the machine's clock, corrected by `facts.date.off` once a date was asserted. */
  readonly time: string;
  /** The program's version, 40 characters at most. */
  readonly app: string;
  /** The operating system, as in `linux-x64`. */
  readonly platform: string;
  /** Whether this is not the packaged program. */
  readonly rehearsal: boolean;
}

type Told = Omit<RecordFields, "controls">;

/** The fields of a record that say who, when and where; what a ceremony does not know yet is empty. Custodians are named by share. */
export function circumstancesOf(facts: Facts, now: Circumstances, custodians: readonly number[] = []): Told {
  const { time, app, platform, rehearsal } = now;
  return {
    time,
    timeSource: facts.date === null ? "machine" : "attested",
    set: facts.set?.set ?? facts.opened?.set ?? facts.request?.set ?? null,
    manifest: facts.set?.manifest ?? null,
    actors: actorsOf(facts, custodians),
    reason: "",
    ticket: facts.request?.ticket ?? "",
    approvers: facts.approvers?.names ?? [],
    environment: { app, platform, rehearsal, checks: facts.checks?.found ?? [] },
  };
}

/** Operator and witness by their signer's identifier, and before their keys are open by name. */
function actorsOf({ roster, operatorKey, witnessKey }: Facts, custodians: readonly number[]): RecordFields["actors"] {
  if (roster === null) return [];
  const holders = custodians.flatMap((x) => roster.custodians[x - 1] ?? []);
  return [
    { id: operatorKey?.id ?? roster.operator, role: "operator" },
    { id: witnessKey?.id ?? roster.witness, role: "witness" },
    ...holders.map(({ name }) => ({ id: name, role: "custodian" }) as const),
  ];
}
