import { describe, expect, it } from "vitest";
import { current } from "../../core/ceremony/ceremony.ts";
import { loseVault } from "../../core/ceremony/machine.ts";
import { sheetsToRebag } from "../../core/ceremony/sheets-to-rebag.ts";
import { ceremonyAt, nameOf, OPENED, SET, step, wholeWay } from "../support/ceremony-flow.ts";
import { calledWithoutCustodians } from "../support/flow-convening.ts";
import { holdTable, row, type Row, withFacts } from "../support/flow-table.ts";

const bag = (number: string, x: number | null = null) => ({ number, look: "intact", x }) as const;
const fits = (account: string) => ({ account, verifier: "bcrypt", result: "fits" }) as const;
const keeps = (x: number, custodian: string) => [
  { set: SET, x, bag: "TE-9000", custodian, place: "Safe", signed: true } as const,
];

const SET_AND_BAGS: readonly Row[] = [
  row("proof-set", "a set", {}, "-> bags"),
  row("proof-set", "no set ID", { set: "short" }, "refused.answer set"),
  row("proof-set", "no ticket", { ticket: "" }, "-> bags"),
  row("proof-set", "a ticket of two lines", { ticket: "a\nb" }, "refused.record-text ticket"),
  row("proof-set", "no reason", { reason: "" }, "refused.record-text reason"),

  row("bags", "two", {}, "-> quorum"),
  row("bags", "none", { bags: [] }, "refused.bags"),
  row("bags", "one number twice", { bags: [bag("TE-1"), bag("te-1")] }, "refused.bag-twice"),
];

const PROOF: readonly Row[] = [
  row("quorum", "the set that was asked for", {}, "-> live-match"),
  row("quorum", "another set", { set: "AAAAAAAC" }, "mismatched.set"),
  row("quorum", "a drill's set", { drill: true }, "refused.drill-set-in-emergency", { only: "real" }),
  row("quorum", "a real set", { drill: false }, "refused.real-set-in-drill", { only: "drill" }),
  row("quorum", "without cards", { trust: "unauthenticated", reason: "cards lost long ago" }, "refused.unauthenticated"),
  row("quorum", "too few", { used: [1] }, "fault.unexpected"),

  row("live-match", "one account", {}, "-> rebag"),
  row("live-match", "no verifier at hand", { matched: [] }, "-> rebag"),
  row("live-match", "one that differs", { matched: [{ ...fits("c1"), result: "differs" }] }, "-> rebag"),
  row("live-match", "an account of another set", { matched: [fits("c9")] }, "refused.answer account"),
  row("live-match", "one account twice", { matched: [fits("c1"), fits("c1")] }, "refused.answer account twice"),
  row("live-match", "a nameless verifier", { matched: [{ ...fits("c1"), verifier: "" }] }, "refused.record-text verifier"),

  row("rebag", "a new bag", {}, "-> rebag 1"),
  row("rebag", "the last one", {}, "-> finish", { item: 1 }),
  row("rebag", "a bag that was brought", { bag: "te-1001" }, "refused.bag-twice"),
  row("rebag", "the bag of the one before", { bag: "TE-3000" }, "refused.bag-twice", { item: 1 }),
  row("rebag", "no number of a bag", { bag: "1" }, "refused.bag-number"),
  row("rebag", "for another custodian", { custodian: "Dora Ek" }, "-> finish", { item: 1 }),
  row("rebag", "for whom the one before went to", { custodian: "CUSTODIAN 1" }, "refused.event-keeps-other E23", { item: 1 }),
  row("rebag", "for whom a sheet of another set went to", { custodian: "Ana" }, "-> finish", {
    item: 1,
    before: withFacts({ rebagged: keeps(1, "Ana").map((one) => ({ ...one, set: "AAAAAAAC" })) }),
  }),

  row("finish", "closed", {}, "-> closed"),
  row("finish", "without keys", {}, "refused.assertion keys-open", { before: withFacts({ witnessKey: null }) }),
];

describe("quorum-proof", () => {
  holdTable("quorum-proof", [...calledWithoutCustodians("quorum-proof"), ...SET_AND_BAGS, ...PROOF]);

  it("goes this way", () => {
    const steps = wholeWay("quorum-proof", true).map((ceremony) => nameOf(current(ceremony)));
    expect(steps).toEqual(
      "roll-call,operator-key,witness-key,machine-checks,date,proof-set,bags,quorum,live-match,rebag,rebag 1,finish,closed".split(
        ",",
      ),
    );
  });
});

describe("the sheets that go into new bags", () => {
  it("are those of bags that were brought, and those that were used and whose bag nobody knew", () => {
    const { facts } = ceremonyAt("quorum-proof", true, "rebag");
    expect(facts.bags.map(({ x }) => x)).toEqual([1, null]);
    expect(facts.opened?.used).toEqual(OPENED.used);
    expect(sheetsToRebag(facts)).toEqual([
      { set: SET, x: 1 },
      { set: SET, x: 3 },
    ]);
  });

  it("are also one that was brought and not used", () => {
    const { facts } = ceremonyAt("quorum-proof", true, "rebag");
    const bags = [...facts.bags, bag("TE-1002", 2)];
    expect(sheetsToRebag({ ...facts, bags }).map(({ x }) => x)).toEqual([1, 2, 3]);
  });
});

describe("a vault that dies", () => {
  const AT = "2026-11-22T04:00:00Z";

  it("before the live match is done takes the quorum with it", () => {
    const dead = loseVault(ceremonyAt("quorum-proof", true, "live-match"), AT);
    expect(dead.facts).toMatchObject({
      opened: null,
      matched: [],
      operatorKey: null,
      proof: { set: SET },
      bags: [{ x: 1 }, {}],
    });
    expect(nameOf(current(dead))).toBe("operator-key");
    const again = step(step({ ...dead, halted: null }));
    expect(nameOf(current(again))).toBe("quorum");
  });

  it("afterwards takes the keys alone", () => {
    const dead = loseVault(ceremonyAt("quorum-proof", true, "rebag", 1), AT);
    expect(dead.facts.opened).not.toBeNull();
    const again = step(step({ ...dead, halted: null }));
    expect(nameOf(current(again))).toBe("rebag 1");
  });

  it("while a sheet is proved alone takes the keys alone, and the sheet is read again", () => {
    const dead = loseVault(ceremonyAt("round", true, "share-proof"), AT);
    expect(dead.facts.seals).toHaveLength(3);
    const again = step(step({ ...dead, halted: null }));
    expect(nameOf(current(again))).toBe("share-proof");
  });
});
