import { describe, expect, it } from "vitest";
import { refuseUntrue } from "../../../../../core/custody/recording/refuse-untrue.ts";
import { type Facts, Failure } from "../../../../../core/failure/failure.ts";
import { event, journalWith, NOW, OLD, said } from "../../../../support/known-journal.ts";
import { SET, standsAfter } from "../../../../support/set-told.ts";

const bagged = (x: number, bag: string, custodian: string) =>
  ["bag.sealed", { x, bag, custodian, place: "Safe" }, OLD] as const;
/** What a refusal tells; null when nothing is refused. */
const refused = (body: () => void): Facts | null => {
  try {
    body();
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.facts;
    throw error;
  }
};
/** The rule by which a journal of 2 of 3 with these bags refuses another, or null. */
const refusing = (next: ReturnType<typeof bagged>, ...before: readonly ReturnType<typeof bagged>[]) => {
  const journal = journalWith(...before.map((one) => said(...one)));
  return refused(() => refuseUntrue(event(...next), journal, NOW))?.field ?? null;
};

describe("people", () => {
  it("PPL-1 nobody keeps two sheets of a generation; their own may go into a new bag (E23)", () => {
    expect(refusing(bagged(2, "FRESH-2", "ana  SILVA"))).toBe("E23");
    expect(refusing(bagged(1, "FRESH-1", "Ana Silva"))).toBeNull();
  });

  it("PPL-2 nor has had as many as open it: a sheet that was handed on counts (E24)", () => {
    expect(refusing(bagged(2, "FRESH-2", "Dora Ek"), bagged(3, "FRESH-3", "Dora Ek"), bagged(3, "FRESH-4", "Eve Ng"))).toBe(
      "E24",
    );
    expect(
      refusing(bagged(3, "FRESH-5", "Dora Ek"), bagged(3, "FRESH-3", "Dora Ek"), bagged(3, "FRESH-4", "Eve Ng")),
    ).toBeNull();
  });

  it("PPL-3 a witness is no custodian of the generation (E28)", () => {
    const checked = event(
      "seal.checked",
      { level: "L1", result: "intact", x: 1, bag: "OLD-1", custodian: "", place: "", note: "" },
      OLD,
    );
    const by = (witness: string) => refused(() => refuseUntrue(checked, journalWith(), { ...NOW, witness }))?.field ?? null;
    expect(by("BOB stone")).toBe("E28");
    expect(by("Wim Jansen")).toBeNull();
  });

  it("PPL-5 whoever leaves leaves no sheet behind: exposed, to be rotated, the next act, until it is in another's bag", () => {
    const left = standsAfter((s) => s.left("Custodian 2", 2), "2026-01-02T00:00:00Z");
    expect([left.bags[1]?.exposed?.rule, left.mustRotate?.rule, left.next?.rule]).toEqual(["EXP-4", "ROT-6", "NEXT-8"]);
    const handedOn = standsAfter((s) => [s.left("Custodian 2", 2), s.bagged(2, `${SET}-2B`, "Zoë")], "2026-01-02T00:00:00Z");
    expect([handedOn.bags[1]?.exposed, handedOn.mustRotate, handedOn.next?.rule]).toEqual([null, null, "NEXT-9"]);
  });
});

describe("ceremonies", () => {
  it("CER-5 another number than the journal's is told as another one, in whatever letters, and nobody is told whose it is (E6)", () => {
    const looked = (bag: string, result: "intact" | "wrong-number") =>
      event("seal.checked", { level: "L1", result, x: 1, bag, custodian: "", place: "", note: "" }, OLD);
    const failed = (bag: string, result: "intact" | "wrong-number") =>
      refused(() => refuseUntrue(looked(bag, result), journalWith(), NOW));
    expect(failed("OLD-2", "intact")).toEqual({ set: OLD, x: 1, field: "E6" });
    expect(failed("old-1", "wrong-number")).toEqual({ set: OLD, x: 1, field: "E6" });
    expect(failed("OLD-2", "wrong-number")).toBeNull();
    expect(failed("old-1 ", "intact")).toBeNull();
  });
});
