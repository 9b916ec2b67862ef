import { describe, expect, it } from "vitest";
import { refuseKeepersAlone, refuseKeepingWitness } from "../../../../core/custody/kept-by-witness.ts";
import { failureOf } from "../../../support/failure-of.ts";

const KEPT = [
  { set: "AAAAAAAB", x: 1, custodian: "Ana Silva" },
  { set: "AAAAAAAC", x: 2, custodian: "Bob Stone" },
];

describe("a witness (PPL-3)", () => {
  it("keeps none of the sheets", () => {
    expect(() => refuseKeepingWitness("Wim Jansen", KEPT)).not.toThrow();
    expect(() => refuseKeepingWitness("Ana Silva", [])).not.toThrow();
  });

  it("is refused for the sheet that they keep, however their name is written", () => {
    expect(failureOf(() => refuseKeepingWitness("BOB  stone", KEPT))).toMatchObject({
      code: "refused.witness-keeps",
      facts: { set: "AAAAAAAC", x: 2, field: "the witness" },
    });
  });
});

describe("those who went round", () => {
  it("are not all custodians", () => {
    expect(() => refuseKeepersAlone(["Ana Silva", "Dora Ek"], KEPT)).not.toThrow();
    expect(() => refuseKeepersAlone(["Dora Ek", "Bob Stone"], KEPT)).not.toThrow();
    expect(() => refuseKeepersAlone([], KEPT)).not.toThrow();
  });

  it("are refused when each keeps one of the sheets", () => {
    expect(failureOf(() => refuseKeepersAlone(["bob stone", "Ana Silva"], KEPT))).toMatchObject({
      code: "refused.witness-keeps",
      facts: { set: "AAAAAAAC", x: 2, field: "everybody who looked" },
    });
  });
});
