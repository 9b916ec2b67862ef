import { describe, expect, it } from "vitest";
import { SET, type SetTold, standsAfter } from "../../../../support/set-told.ts";

const moved = (name: string) => (set: SetTold) =>
  set.tell("custodian.moved", { name, role: "Treasurer", place: "Office in Basel" });

/** The place of each sheet. */
const placesAfter = (tell: (set: SetTold) => unknown) => standsAfter(tell).bags.map(({ place }) => place);
const SEALED = [1, 2, 3, 4, 5].map((x) => `Safe ${x}`);
const BASEL = "Office in Basel";

describe("BAG-8: a custodian who moved", () => {
  it("keeps the sheet at the new place, in the same bag", () => {
    expect(placesAfter(moved("custodian  2"))).toEqual(SEALED.with(1, BASEL));
    expect(standsAfter(moved("Custodian 2")).bags[1]).toMatchObject({ state: "sealed", bag: `${SET}-2` });
  });

  it("and who does not keep it, or kept it before, changes nothing", () => {
    expect(placesAfter(moved("Zoë"))).toEqual(SEALED);
    const handedOn = placesAfter((set) => [set.bagged(2, "NEW-2", "Zoë"), moved("Custodian 2")(set)]);
    expect(handedOn[1]).toBe("Vault");
    expect(placesAfter((set) => [set.bagged(2, "NEW-2", "Zoë"), moved("Zoë")(set)])[1]).toBe(BASEL);
  });

  it("nor does what a drill tells move a sheet in earnest, or the other way round", () => {
    const inDrill = (set: SetTold) => [set.ceremony(true), moved("Custodian 2")(set)];
    expect(placesAfter(inDrill)).toEqual(SEALED);
    expect(placesAfter((set) => [inDrill(set), set.ceremony(), moved("Custodian 2")(set)])).toEqual(SEALED.with(1, BASEL));
    const drill = standsAfter(inDrill, undefined, { drill: true });
    expect(drill.bags[1]?.place).toBe("Office in Basel");
  });
});
