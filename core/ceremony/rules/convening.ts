import { CLOCK_TOLERANCE } from "../../custody/asserted-date.ts";
import { acceptLints } from "../../custody/lint.ts";
import { lintRoster } from "../../custody/policy.ts";
import { parseRoster } from "../../custody/roster.ts";
import { foldedName } from "../../custody/same-name.ts";
import { isRfc3339 } from "../../encoding/rfc3339.ts";
import { printableName } from "../../encoding/printable-name.ts";
import { fail } from "../../failure/failure.ts";
import type { Acceptance, Facts, SignerIdentity } from "../facts.ts";
import type { CeremonyKind } from "../step.ts";
import { acceptanceOf, lineOrNone, need } from "./entries.ts";
import type { Take } from "./take.ts";

/** The rule of custody (`lintAssertedDate`) under which a larger difference of the clocks is accepted. */
export const CLOCK_RULE = "D1";

/** Rules that only the host can hold the date against: it knows when the program was built and when the last record was written. */
const HOST_RULES = ["D2", "D3"];

export const takeRollCall: Take<"roll-call"> = (facts, given) => {
  const { paper, operator, witness, custodians } = given;
  const title = lineOrNone(given.title, "title");
  const organisation = lineOrNone(given.organisation, "organisation");
  const people = { operator, witness, custodians };
  const acceptances = callsCustodians(facts.kind) ? acceptedForSealing(people, given.acceptances) : noCustodians(people);
  return { ...facts, title, organisation, paper, roster: { ...people, acceptances } };
};

/** Where a generation is made, all who will keep a sheet of it are called. */
export function callsCustodians(kind: CeremonyKind): boolean {
  return kind === "sealing" || kind === "rotation";
}

type People = Pick<NonNullable<Facts["roster"]>, "operator" | "witness" | "custodians">;

function acceptedForSealing(people: People, acceptances: readonly Acceptance[]): readonly Acceptance[] {
  const accepted = acceptLints(lintRoster(parseRoster(people)), acceptances);
  return accepted.map(({ rule, reason }) => ({ rule, reason }));
}

/** Elsewhere the custodians come with their bags, or not at all. */
function noCustodians({ operator, witness, custodians }: People): readonly Acceptance[] {
  if (custodians.length > 0) fail("refused.roster", { field: "number of custodians" });
  printableName(operator, "operator");
  printableName(witness, "witness");
  if (foldedName(operator) === foldedName(witness)) fail("refused.roster", { field: "operator is the witness" });
  return [];
}

export const takeOperatorKey: Take<"operator-key"> = (facts, { id, name }) => {
  unlike(id, facts.witnessKey);
  return { ...facts, operatorKey: { id, name } };
};

export const takeWitnessKey: Take<"witness-key"> = (facts, { id, name }) => {
  unlike(id, facts.operatorKey);
  return { ...facts, witnessKey: { id, name } };
};

function unlike(id: string, other: SignerIdentity | null): void {
  need("key", id !== "");
  if (other !== null && other.id === id) fail("refused.same-signer");
}

export const takeMachineChecks: Take<"machine-checks"> = (facts, { found, acceptances }) => {
  const ids = found.map(({ id }) => id);
  need("one check twice", new Set(ids).size === ids.length);
  need("no check of the network", ids.includes("network"));
  const accepted = found.flatMap(({ id, result }) => {
    if (result === "pass") return [];
    // A rehearsal machine is somebody's desk: it has a network, and nothing real is sealed or opened on it.
    if (result === "stop" && !(facts.drill && id === "network")) return fail("refused.check-stop", { field: id });
    return [acceptanceOf(id, acceptances) ?? fail("refused.check-open", { field: id })];
  });
  return { ...facts, checks: { found, acceptances: accepted } };
};

export const takeDate: Take<"date"> = (facts, { time, off, acceptances }) => {
  need("time", isRfc3339(time) && time.endsWith("Z"));
  need("difference of the clocks", Number.isSafeInteger(off));
  const others = HOST_RULES.flatMap((rule) => acceptanceOf(rule, acceptances) ?? []);
  if (Math.abs(off) <= CLOCK_TOLERANCE) return { ...facts, date: { time, off, acceptances: others } };
  const accepted = acceptanceOf(CLOCK_RULE, acceptances);
  if (accepted === undefined) return fail("refused.clock-off", { actual: Math.abs(off), limit: CLOCK_TOLERANCE });
  return { ...facts, date: { time, off, acceptances: [accepted, ...others] } };
};
