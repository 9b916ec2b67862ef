import type { Answers } from "../../core/ceremony/answers.ts";
import type { AccountPlan } from "../../core/ceremony/facts.ts";

/** The generation that a rotation replaces, and the one that takes its place. */
export const OLD_SET = "AAAAAAAB";
export const NEW_SET = "AAAAAAAC";

type ChangeStep = "drill-result" | "rotate" | "rotated" | "old-sheets" | "leaver" | "handover" | "safes";

/** Answers that the steps of a rotation, of a leaver and of a drill's end take. */
export function changeAnswers(accounts: readonly AccountPlan[], item: number): Pick<Answers, ChangeStep> {
  const credentials = accounts.map(({ id, title }) => ({ id, title }));
  return {
    "drill-result": { loginMinutes: 50, mistakes: 1, note: "one bag was fetched late" },
    rotate: {
      from: OLD_SET,
      cause: "used",
      reason: "opened in the drill of November",
      ticket: "CHG-7",
      approvers: ["Dora Ek", "Emil Fuchs"],
      started: "2026-11-22T03:05:00Z",
      credentials,
      destroyed: [],
      out: [1, 2, 3],
      needed: 2,
      accounts,
    },
    rotated: { tried: credentials.map(({ id }) => ({ id, newWorks: true, oldRefused: true, how: "" })) },
    "old-sheets": {
      destroyed: [1, 2].map((x) => ({ x, bag: `OLD-${x}`, custodian: `Custodian ${x}`, how: "shredded" })),
    },
    leaver: {
      name: "Ana Silva",
      what: "left",
      reason: "went to another house",
      role: "",
      place: "",
      holds: [
        { set: OLD_SET, x: 1, present: true },
        { set: OLD_SET, x: 3, present: false },
        { set: NEW_SET, x: 2, present: true },
      ],
    },
    handover: {
      outcome: "handed-on",
      bag: `TE-${2000 + item}`,
      custodian: "Dora Ek",
      place: "Safe in Faro",
      signed: true,
      note: "",
    },
    safes: { safes: [{ place: "Safe in Lisbon", by: "Bob Stone" }] },
  };
}
