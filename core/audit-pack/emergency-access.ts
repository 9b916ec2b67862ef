import { type Opening, openings } from "../custody/openings.ts";
import type { Followed, SetStanding, Told, UseStanding } from "../custody/standing.ts";
import { headCode } from "../record/head-code.ts";
import { recordName } from "../record/verify/names.ts";
import { sumLine } from "./checksums.ts";
import { jsonBytes } from "./json-text.ts";
import type { PackFacts } from "./pack-facts.ts";
import type { PackFile } from "./pack-input.ts";

/** Its name in the pack. One file for each opening lies in the folder of the same name. */
export const EMERGENCY_ACCESS = "emergency-access";

/**
 * Every opening of a set in the shape that incident tooling takes: one file each, one with all, and for each the line of
 * `sha256sum` that it is checked with in its own folder. README.txt says what the fields are.
 */
export function emergencyAccessFiles(facts: PackFacts): readonly PackFile[] {
  const accesses = openings(facts.records).map((opening) => ({ seq: opening.of, access: accessOf(opening, facts) }));
  const all = { v: 1, type: "sealwright/emergency-accesses", made: facts.today, head: headOf(facts) };
  return [
    ...withSum("", `${EMERGENCY_ACCESS}.json`, jsonBytes({ ...all, accesses: accesses.map(({ access }) => access) })),
    ...accesses.flatMap(({ seq, access }) =>
      withSum(`${EMERGENCY_ACCESS}/`, recordName(seq), jsonBytes({ ...access, made: facts.today, head: headOf(facts) })),
    ),
  ];
}

function withSum(folder: string, name: string, bytes: Uint8Array): readonly PackFile[] {
  const line = new TextEncoder().encode(sumLine({ path: name, bytes }));
  return [
    { path: `${folder}${name}`, bytes },
    { path: `${folder}${name}.sha256`, bytes: line },
  ];
}

function headOf({ verification: { head } }: PackFacts) {
  return { seq: head.seq, sha256: head.head, code: headCode(head) };
}

function accessOf(opening: Opening, facts: PackFacts) {
  const { of, set, reason, classification, drill } = opening;
  const { recordAt, standing, nameOf, hashOf, organisation, drills } = facts;
  const stands = [...standing.sets, ...standing.drills].find((one) => one.set === set);
  const use = stands?.uses.find(({ seq }) => seq === of);
  const record = recordAt(of);
  const request = recordAt(use?.request?.seq);
  return {
    v: 1,
    type: "sealwright/emergency-access",
    organisation,
    record: of,
    sha256: hashOf(of),
    timestamp: opening.opened,
    timeSource: record?.timeSource ?? "machine",
    actor: opening.operator,
    actors: record?.actors.map(({ id, role }) => ({ id, name: nameOf(id), role })) ?? [],
    witness: opening.witness,
    ticket: opening.ticket === "" ? (request?.ticket ?? "") : opening.ticket,
    justification: reason,
    approvers: opening.approvers.length === 0 ? (request?.approvers ?? []) : opening.approvers,
    classification,
    drill: drill || drills.has(of),
    frameworks: record?.controls ?? [],
    set: { id: set, generation: stands?.generation ?? null, accounts: stands?.titles ?? [] },
    trust: record?.event === "set.opened" ? record.body.trust : null,
    shown: shownIn(facts, of, set),
    state: stateOf(use, stands, facts),
  };
}

/** Names of fields only: nothing that was shown is in the journal. */
function shownIn({ after }: PackFacts, of: number, set: string) {
  const shown: { credential: string; fields: readonly string[]; seconds: number; record: number }[] = [];
  for (const record of after(of)) {
    if (record.event === "set.opened" || record.event === "ceremony.opened") break;
    if (record.event !== "credential.shown" || record.set !== set) continue;
    const { id, fields, seconds } = record.body;
    shown.push({ credential: id, fields, seconds, record: record.seq });
  }
  return shown;
}

function stateOf(
  use: UseStanding | undefined,
  stands: SetStanding | undefined,
  { recordAt, nameOf }: Pick<PackFacts, "recordAt" | "nameOf">,
) {
  if (use === undefined) return null;
  const closing = recordAt(use.closed?.seq);
  const ended = closing?.event === "emergency.closed" ? closing.body : null;
  return {
    closed: at(use.closed),
    done: ended?.done ?? null,
    by: ended === null ? null : nameOf(ended.by),
    until: ended?.until ?? null,
    review: followed(use.review),
    postMortem: followed(use.postMortem),
    rotation: { ...followed(use.rotation), to: stands?.supersededBy ?? null, waived: waiverOf(use, recordAt) },
  };
}

/** The last word on not rotating after this use: the last waiver counts. */
function waiverOf({ waivers }: UseStanding, recordAt: PackFacts["recordAt"]) {
  const last = waivers.at(-1);
  if (last === undefined) return null;
  const record = recordAt(last.seq);
  return { ...at(last), until: last.until, approvers: record?.approvers ?? [], reason: record?.reason ?? "" };
}

const at = (told: Told | null) => (told === null ? null : { time: told.time, record: told.seq });
const followed = ({ by, state, done }: Followed) => ({ by, state, done: at(done) });
