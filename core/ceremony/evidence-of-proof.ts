import type { RecordDraft } from "../record/record.ts";
import type { Answer } from "./answers.ts";
import { type Circumstances, circumstancesOf, manifestOf } from "./circumstances.ts";
import { recordName } from "./evidence-of-break-glass.ts";
import type { Facts, MatchedAccount, OpenedSet, ProofRequest } from "./facts.ts";
import { fittingNote } from "./fitting-note.ts";

/** The records of the proof of a quorum; each says why it was asked for. */
export function proofEvidence(facts: Facts, given: Answer, now: Circumstances): readonly RecordDraft[] {
  const { proof, opened } = facts;
  if (proof === null) return [];
  const fields = fieldsOf(facts, proof, now);
  if (given.step === "bags") {
    return facts.bags.map(({ number, look, x }) => {
      const custodian = now.book?.keeperOf(number, proof.set) ?? "";
      return { ...fields, event: "bag.brought", body: { bag: number, look, x, custodian } };
    });
  }
  if (given.step === "quorum" && opened !== null) {
    const note = quorumNote(opened);
    const checked: RecordDraft = {
      ...fields,
      event: "seal.checked",
      body: { ...OF_THE_SET, level: "L4", result: "intact", note },
    };
    return [...openedBags(facts, fields), checked];
  }
  if (given.step !== "live-match" || facts.matched.length === 0) return [];
  const result = facts.matched.some((one) => one.result === "differs") ? ("mismatch" as const) : ("intact" as const);
  const body = { ...OF_THE_SET, level: "L5" as const, result, note: matchNote(facts, facts.matched) };
  return [{ ...fields, event: "seal.checked", body }];
}

const OF_THE_SET = { x: null, bag: "", custodian: "", place: "" } as const;

function fieldsOf(facts: Facts, { set, ticket, reason }: ProofRequest, now: Circumstances) {
  return { ...circumstancesOf(facts, now), set, manifest: manifestOf(set, now), ticket, reason };
}

/**
 * Bags whose seal was whole until now, and those whose number the book did not know: their sheets were used, so they are out. Of a bag that
 * was brought broken or open, `bag.brought` says so.
 */
function openedBags({ bags, opened }: Facts, fields: ReturnType<typeof fieldsOf>): readonly RecordDraft[] {
  const whole = bags.flatMap(({ x, number, look }) => (x === null || look !== "intact" ? [] : [{ x, bag: number }]));
  const strange = (opened?.used ?? []).filter((x) => !bags.some((bag) => bag.x === x)).map((x) => ({ x, bag: "" }));
  return [...whole, ...strange].map((bag) => ({ ...fields, event: "bag.opened", body: { ...bag, why: "quorum-proof" } }));
}

/** The shares that opened it, and each sheet that was set aside, by the order in which they were read, with the reason. */
function quorumNote({ used, aside }: OpenedSet): string {
  const start = `Shares used: ${used.join(", ")}.`;
  const told = aside.map(({ sheet, code }) => `sheet ${sheet} of those read, ${code}`);
  return told.length === 0 ? start : fitting(`${start} Set aside: `, told);
}

/** Each account by its name in the payload, with the kind of its verifier; those that the note has no room for are counted. */
function matchNote({ opened }: Facts, matched: readonly MatchedAccount[]): string {
  const accounts = opened?.accounts.map(({ id }) => id) ?? [];
  const told = matched.map(({ account, verifier, result }) => {
    return `${recordName(account, `credential-${accounts.indexOf(account) + 1}`)} ${verifier} ${result}`;
  });
  return fitting("", told);
}

function fitting(start: string, told: readonly string[]): string {
  return fittingNote(told, { start, between: "; ", more: (rest) => `; and ${rest} more` }) ?? "";
}
