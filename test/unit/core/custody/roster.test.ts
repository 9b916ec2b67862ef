import { describe, expect, it } from "vitest";
import { parseOfficers, parseRoster } from "../../../../core/custody/roster.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { plainPeople } from "../../../support/roster.ts";

const people = plainPeople(3);
const [first, second, third] = people.custodians;
const renamed = (name: string) => ({ ...people, custodians: [first, { ...second, name }, third] });

describe("parseRoster", () => {
  it.each([2, 3, 15])("takes %i custodians as they were entered", (n) => {
    expect(parseRoster(plainPeople(n))).toEqual(plainPeople(n));
  });

  it("takes names of all scripts, and an operator who is a custodian: that is a warning, not a refusal", () => {
    const names = { operator: "Łucja Ångström", witness: "王小明" };
    expect(parseRoster({ ...people, ...names })).toMatchObject(names);
    expect(parseRoster({ ...people, operator: first?.name }).operator).toBe(first?.name);
  });

  it.each([
    ["one custodian", plainPeople(1), "refused.roster number of custodians"],
    ["none", plainPeople(0), "refused.roster number of custodians"],
    ["sixteen", plainPeople(16), "refused.roster number of custodians"],
    ["a name twice", renamed("Custodian 1"), "refused.roster one custodian twice"],
    ["a name twice in other letters", renamed("CUSTODIAN  1"), "refused.roster one custodian twice"],
    ["a name twice in wide digits", renamed("Custodian １"), "refused.roster one custodian twice"],
    ["a witness who is a custodian", { ...people, witness: "custodian 2" }, "refused.roster witness is a custodian"],
    ["an operator who is the witness", { ...people, operator: "WILLEM WITNESS" }, "refused.roster operator is the witness"],
    ["an empty operator", { ...people, operator: "" }, "unreadable.name operator"],
    ["no witness", { operator: "A", custodians: people.custodians }, "unreadable.name witness"],
    ["an empty name", renamed(""), "unreadable.name name of custodian 2"],
    ["a name of spaces", renamed("   "), "unreadable.name name of custodian 2"],
    ["a name with a bidi override", renamed("Ada\u202Eecila"), "unreadable.name name of custodian 2"],
    ["an empty role", { ...people, custodians: [{ ...first, role: "" }, second] }, "unreadable.name role of custodian 1"],
    [
      "a place that is a number",
      { ...people, custodians: [first, { ...second, place: 7 }] },
      "unreadable.name place of custodian 2",
    ],
    ["a field too many", { ...people, share: "x" }, "refused.roster unknown field"],
    ["a custodian's field too many", { ...people, custodians: [{ ...first, x: 1 }, second] }, "refused.roster unknown field"],
    ["a custodian that is null", { ...people, custodians: [null, second] }, "refused.roster shape"],
    ["no list", { ...people, custodians: { 0: first, 1: second, length: 2 } }, "refused.roster no list of custodians"],
    ["an array", [people], "refused.roster shape"],
    ["nothing", undefined, "refused.roster shape"],
  ])("refuses %s", (_, entered, refusal) => {
    expect(refusalOf(() => parseRoster(entered))).toBe(refusal);
  });
});

describe("parseOfficers", () => {
  it("takes an operator and a witness", () => {
    expect(parseOfficers({ operator: "Ada", witness: "Bob" })).toEqual({ operator: "Ada", witness: "Bob" });
  });

  it.each([
    ["the same person", { operator: "Ada", witness: "ADA" }, "refused.roster operator is the witness"],
    ["nobody to watch", { operator: "Ada" }, "unreadable.name witness"],
    ["custodians", { operator: "Ada", witness: "Bob", custodians: [] }, "refused.roster unknown field"],
  ])("refuses %s", (_, entered, refusal) => {
    expect(refusalOf(() => parseOfficers(entered))).toBe(refusal);
  });
});
