import type { CanonicalValue } from "../../../core/record/canonical-json.ts";
import type { RecordBody, RecordEvent } from "../../../core/record/record-events.ts";
import { type BookPlan, recorded, without } from "../book-files.ts";
import { custodyBook, LAST, LATER } from "../custody-book.ts";
import { eventfulBook } from "../eventful-book.ts";
import { act, edited, filesOf, type Mutation, operator, record, SET, witness } from "./mutation.ts";

type Fields = { readonly [field: string]: CanonicalValue };

/** One of the later records with other fields in its body, or beside it: chained and signed like all others. */
const told = (name: string, event: keyof typeof LATER, body: Fields, beside: Fields = {}): Mutation => {
  const change: Mutation["book"] = () =>
    custodyBook((plan) => {
      const { value } = act(plan, LATER[event]);
      const own = value["body"];
      if (value["event"] !== event || typeof own !== "object" || own === null)
        throw new Error(`record ${LATER[event]} is another`);
      Object.assign(own, body);
      Object.assign(value, beside);
    });
  return { name: `${event}: ${name}`, book: change, findings: [`R2 ${record(LATER[event])}`] };
};
const holds = (mutation: Mutation): Mutation => ({ ...mutation, findings: [] });

/** A further record of operator and witness before the last one of the plan. */
function alsoTold<E extends RecordEvent>(plan: BookPlan, event: E, body: RecordBody<E>): void {
  const last = plan.acts.at(-1);
  const before = plan.acts.at(-2);
  if (last === undefined || before === undefined) throw new Error("no records are planned");
  plan.acts.splice(-1, 0, { ...before, value: { ...before.value, event, body: recorded(event, body)["body"] ?? null } });
}

/** Those events of the list that no other book has. */
const theOthers: Mutation["book"] = () =>
  custodyBook((plan) => {
    const person = { name: "Dora Example", role: "CFO", place: "Safe 2" };
    const times = { started: "2026-03-18T23:30:00-05:00", finished: "2026-03-19T09:00:00Z" };
    const credentials = [{ id: "c1", newWorks: true, oldRefused: true, how: "" }];
    const sheets = { destroyed: [1, 2], out: [3], needed: 2 };
    const by = "YOUNGSET";
    alsoTold(plan, "custodian.acknowledged", { ...person, occasion: "yearly" });
    alsoTold(plan, "combination.changed", { place: "Safe 2", by: "Dora Example" });
    alsoTold(plan, "rotation.completed", { from: SET, to: by, cause: "used", credentials, ...sheets, ...times });
    alsoTold(plan, "set.superseded", { by, destroyed: [1, 2], needed: 2 });
    alsoTold(plan, "book.exported", { what: "copy", to: "Auditor", seq: 1, head: "5f".repeat(32), note: "" });
  });

/** The events of rounds, proofs, movers, waivers and retirement, and what is not of their form. */
export const CUSTODY: readonly Mutation[] = [
  { name: "a book with every event of custody", book: () => custodyBook(), findings: [] },
  { name: "a book with what people do at their desks", book: () => eventfulBook(), findings: [] },
  { name: "a book with the events that are in no other", book: theOthers, findings: [] },
  told("a ceremony that nobody knows", "ceremony.opened", { ceremony: "rounds" }),
  ...["sealing", "break-glass", "recording", "rotation", "quorum-proof", "leaver"].map((ceremony) =>
    holds(told(`a ceremony ${ceremony}`, "ceremony.opened", { ceremony })),
  ),
  told("a set that is none", "round.held", { sets: ["set-one1"] }),
  holds(told("as many bags as may be", "round.held", { bags: 15_000 })),
  told("one bag more than may be", "round.held", { bags: 15_001 }),
  told("a time that never was", "round.held", { finished: "2026-02-29T09:00:00Z" }),
  holds(
    told("ended before it began: no verifier knows better than people", "round.held", { finished: "2024-02-29T09:00:00Z" }),
  ),
  told("eleven people", "round.held", { people: Array.from({ length: 11 }, (_, at) => `Person ${at}`) }),
  told("another way to look", "round.held", { how: "by-drone" }),
  holds(told("no photograph", "seal.photographed", { photos: [] })),
  told("a hash in capitals", "seal.photographed", { photos: ["5F".repeat(32)] }),
  told("eleven photographs", "seal.photographed", { photos: Array.from({ length: 11 }, () => "5f".repeat(32)) }),
  told("of no set", "seal.photographed", {}, { set: null }),
  holds(told("the set as a whole, to level 5", "seal.checked", { level: "L5", x: null })),
  told("level 6", "seal.checked", { level: "L6" }),
  holds(told("without a number", "bag.opened", { bag: "" })),
  told("for another reason than there are", "bag.opened", { why: "curiosity" }),
  told("of no sheet", "bag.opened", { x: null }),
  told("of no set", "bag.opened", {}, { set: null }),
  told("without a reason", "custodian.moved", {}, { reason: "" }),
  told("to no place", "custodian.moved", { place: "" }),
  holds(told("for good", "rotation.waived", { until: null })),
  told("without a reason", "rotation.waived", {}, { reason: "" }),
  told("after no opening", "rotation.waived", { of: 0 }),
  told("until never", "rotation.waived", { until: "never" }),
  holds(told("of another opening than there is: no verifier counts them", "rotation.waived", { of: 999_999 })),
  told("without a reason", "set.retired", {}, { reason: "" }),
  told("with 16 sheets destroyed", "set.retired", { destroyed: Array.from({ length: 16 }, (_, at) => (at % 15) + 1) }),
  told("none needed", "set.retired", { needed: 0 }),
  told("a credential that is disabled a little", "set.retired", {
    credentials: [{ id: "c1", disabled: "a little", how: "" }],
  }),
  told("a field too many", "set.retired", { by: "ABCDEFGH" }),
  {
    name: "a waiver was written anew by somebody without a key",
    book: async () => edited(await custodyBook(), record(LATER["rotation.waived"]), "2026-03-23", "2027-03-23"),
    findings: [
      `S5 ${operator(LATER["rotation.waived"])}`,
      `S5 ${witness(LATER["rotation.waived"])}`,
      `R5 ${record(LATER["rotation.waived"] + 1)}`,
    ],
  },
  {
    name: "the record of an opened bag was removed",
    book: async () => without(await custodyBook(), ...filesOf(LATER["bag.opened"])),
    findings: [`R4 ${record(LATER["bag.opened"])}`],
  },
  {
    name: "the end of a retirement was cut off, and nobody has a head",
    book: async () => without(await custodyBook(), ...filesOf(LAST), ...filesOf(LAST - 1)),
    findings: [],
  },
];
