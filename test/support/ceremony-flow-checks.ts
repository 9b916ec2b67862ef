import type { Answers } from "../../core/ceremony/answers.ts";
import type { OpenedSet, SymbolGrade } from "../../core/ceremony/facts.ts";

type CheckStep = "round" | "seal-labels" | "seals" | "share-proof" | "rebag" | "proof-set" | "quorum" | "live-match";

/** Answers that the steps of a round and of a quorum's proof take. */
export function checkAnswers(opened: OpenedSet, grades: readonly SymbolGrade[], item: number): Pick<Answers, CheckStep> {
  const { set } = opened;
  return {
    round: {
      sets: [set],
      how: "at-the-machine",
      started: "2026-11-22T03:05:00Z",
      finished: "2026-11-22T03:05:00Z",
      people: ["Olga Petrova", "Wim Jansen"],
      bags: [1, 2, 3].map((x) => ({ set, x, custodian: `Custodian ${x}`, place: `Safe ${x}` })),
      proofs: [{ set, x: 2 }],
    },
    "seal-labels": { labels: [{ set, x: 1 }] },
    seals: {
      set,
      x: item + 1,
      level: item === 0 ? "L2" : "L1",
      result: "intact",
      number: `TE-${1001 + item}`,
      custodian: `Custodian ${item + 1}`,
      place: `Safe ${item + 1}`,
      note: "",
      photos: ["cd".repeat(32)],
    },
    "share-proof": { result: "proved", grades },
    rebag: { bag: `TE-${3000 + item}`, custodian: `Custodian ${item + 1}`, place: `Safe ${item + 1}`, signed: true },
    "proof-set": { set, ticket: "CHG-8", reason: "the yearly proof of the quorum" },
    quorum: opened,
    "live-match": { matched: [{ account: "c1", verifier: "bcrypt", result: "fits" }] },
  };
}
