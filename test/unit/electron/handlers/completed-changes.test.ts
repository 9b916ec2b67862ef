import { describe, expect, it } from "vitest";
import type { DeskAnswers } from "../../../../core/contract/answers.ts";
import type { RecordDraft } from "../../../../core/record/record.ts";
import { setId } from "../../../../core/share/share-header.ts";
import type { CeremonyRun } from "../../../../electron/handlers/ceremony-run.ts";
import { completedLeaving, completedRotation } from "../../../../electron/handlers/completed-changes.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { DRILL, journalWith, NOW, OLD, said, STRANGE, YOUNG } from "../../../support/known-journal.ts";

/** No more of a run is asked for here. */
function runWith(records: readonly RecordDraft[], witness: string): CeremonyRun {
  const journal = journalWith(...records);
  const roster = { operator: "Olga Petrova", witness, custodians: [], acceptances: [] };
  const run = { expect: () => {}, facts: { drill: false, roster }, journal: () => journal, assertedTime: () => NOW.time };
  return run as unknown as CeremonyRun;
}

const rotate = (from: string, records: readonly RecordDraft[] = [], witness = "Wim Jansen") => {
  const typed = { from, cause: "quarterly", reason: "the quarter is over", ticket: "", approvers: [] } as const;
  return completedRotation(typed, runWith(records, witness));
};
const leave = (name: string, records: readonly RecordDraft[] = [], what: "left" | "moved" = "left", witness = "Wim Jansen") => {
  const typed: DeskAnswers["leaver"] = { name, what, reason: "as agreed by both", role: "", place: "" };
  return completedLeaving(typed, runWith(records, witness));
};
const gone = (set: string, x: number) => said("sheet.destroyed", { x, bag: "", custodian: "", how: "shredded" }, set);
const bagged = (set: string, x: number, custodian: string) =>
  said("bag.sealed", { x, bag: `MORE-${x}`, custodian, place: "Safe" }, set);

describe("the generation that is replaced", () => {
  it("comes with what the book says of it", () => {
    expect(rotate(YOUNG)).toMatchObject({
      from: YOUNG,
      started: NOW.time,
      credentials: [
        { id: "c1", title: "Account c1" },
        { id: "c2", title: "Account c2" },
      ],
      destroyed: [],
      out: [1, 2, 3],
      needed: 2,
      accounts: [{ id: "c1", kind: "login", secrets: [{ field: "password", source: "generate" }] }, { id: "c2" }],
    });
    expect(rotate(YOUNG, [gone(YOUNG, 2)])).toMatchObject({ destroyed: [2], out: [1, 3] });
  });

  const ended = { by: "ANOTHERS", destroyed: [1, 2], needed: 2 } as const;
  const retired = { credentials: [], destroyed: [1, 2], needed: 2 } as const;
  const times = { started: NOW.time, finished: NOW.time } as const;
  const body = { from: YOUNG, to: "ANOTHERS", cause: "used", credentials: [], destroyed: [], out: [], needed: 2 } as const;
  const last = setId({ family: new Uint8Array(4).fill(0x5f), generation: 255 });

  it.each<[string, string, readonly RecordDraft[], string]>([
    ["that the book does not know", STRANGE, [], "refused.event-set E1"],
    ["of a drill", DRILL, [], "refused.event-kind E2"],
    ["of which a later one is sealed", OLD, [], "refused.generation-sealed"],
    ["that is superseded", YOUNG, [said("set.superseded", ended, YOUNG)], "refused.set-over"],
    ["that is retired", YOUNG, [said("set.retired", retired, YOUNG)], "refused.set-over"],
    [
      "that was rotated to a set of another family",
      YOUNG,
      [said("rotation.completed", { ...body, ...times }, YOUNG)],
      "refused.event-rotated-elsewhere E36",
    ],
    [
      "after which no number is left",
      YOUNG,
      [said("sheet.printed", { x: 1, printer: "Office", pages: 2 }, last)],
      "refused.generation",
    ],
  ])("is none %s", (_, from, records, refusal) => expect(refusalOf(() => rotate(from, records))).toBe(refusal));

  it("is none of which the witness keeps a sheet; one that was destroyed is kept by nobody", () => {
    expect(refusalOf(() => rotate(YOUNG, [], "bob stone"))).toBe("refused.witness-keeps the witness");
    expect(rotate(YOUNG, [gone(YOUNG, 2)], "Bob Stone").out).toEqual([1, 3]);
    expect(rotate(YOUNG, [bagged(YOUNG, 2, "Dora Ek")], "Bob Stone").out).toEqual([1, 2, 3]);
    expect(refusalOf(() => rotate(YOUNG, [bagged(YOUNG, 2, "Dora Ek")], "Dora Ek"))).toBe("refused.witness-keeps the witness");
  });
});

describe("who leaves", () => {
  const sheets = (...told: Parameters<typeof leave>) => leave(...told).holds.map(({ set, x, present }) => [set, x, present]);

  it("has all sheets that are or were in their hands, of sets of this kind", () => {
    expect(sheets("ANA silva")).toEqual([
      [OLD, 1, true],
      [YOUNG, 1, true],
    ]);
    expect(sheets("Ana Silva", [gone(OLD, 1), bagged(YOUNG, 1, "Dora Ek")])).toEqual([
      [OLD, 1, false],
      [YOUNG, 1, false],
    ]);
    expect(sheets("Dora Ek", [bagged(YOUNG, 1, "Dora Ek")])).toEqual([[YOUNG, 1, true]]);
  });

  const left = said("custodian.left", { name: "Ana Silva", holds: [] });

  it("is known to the book, or keeps a sheet although they left; who moves has not left", () => {
    expect(refusalOf(() => leave("Nobody Known"))).toBe("refused.event-no-custodian E16");
    expect(sheets("Ana Silva", [left])).toHaveLength(2);
    expect(refusalOf(() => leave("Ana Silva", [left, gone(OLD, 1), gone(YOUNG, 1)]))).toBe("refused.event-no-custodian E16");
    expect(leave("Ana Silva", [], "moved").what).toBe("moved");
    expect(refusalOf(() => leave("Ana Silva", [left], "moved"))).toBe("refused.event-no-custodian E16");
    expect(sheets("Eve Joined", [said("custodian.joined", { name: "Eve Joined", role: "a", place: "b" })])).toEqual([]);
  });

  it("is not witnessed by who keeps a sheet of a set in their hands", () => {
    expect(refusalOf(() => leave("Ana Silva", [], "left", "Cy Young"))).toBe("refused.witness-keeps the witness");
    expect(leave("Ana Silva", [gone(OLD, 1), gone(YOUNG, 1)], "left", "Cy Young").holds).toHaveLength(2);
  });
});
