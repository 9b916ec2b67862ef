import { describe, expect, it } from "vitest";
import { ReadingDesk } from "../../../../recovery/page/reading-desk.ts";
import { itemsOf } from "../../../../recovery/page/scan-items.ts";
import { nth, trialSet } from "../../../support/trial-set.ts";

const set = await trialSet({ m: 2, n: 3, seed: "desk" });
const other = await trialSet({ m: 2, n: 2, seed: "other desk" });
const [first = "", card = "", part = ""] = nth(set.sheets, 1).codes;
const [second = ""] = nth(set.sheets, 2).codes;
/** A share with its last sign, a check symbol's, read wrongly. */
const misread = (text: string) => text.slice(0, -1) + (text.endsWith("A") ? "B" : "A");

function desk(agree = true) {
  const asked: string[] = [];
  const made = new ReadingDesk(
    async (scan, source) => {
      asked.push(`${source}: ${scan.share.record.x}`);
      return agree;
    },
    () => undefined,
  );
  const sources = () => made.gathering.sources().map(({ name, scans }) => `${name}: ${itemsOf(scans)}`);
  const scan = async (...texts: readonly string[]) => {
    for (const text of texts) await made.takeFromHand(text, true);
  };
  return { made, asked, sources, scan };
}

describe("the sheet in hand", () => {
  it("collects what belongs to one sheet, each code once", async () => {
    const { made, sources, scan } = desk();
    await scan(card, first, part, first, card);
    expect(sources()).toEqual(["Sheet A: share 1, card, part 1 of 2"]);
    expect(made.sheet).toBe(1);
  });

  it("turns to the next by itself when another share comes", async () => {
    const { made, sources, scan } = desk();
    await scan(first, card, second, card);
    expect(sources()).toEqual(["Sheet A: share 1, card", "Sheet B: share 2, card"]);
    expect(made.sheet).toBe(2);
  });

  it("does not count the card of the sheet before, still in the picture, for the next", async () => {
    const { made, sources, scan } = desk();
    await scan(first, card);
    made.nextSheet();
    await scan(card, first, part);
    expect(sources()).toEqual(["Sheet A: share 1, card", "Sheet B: part 1 of 2"]);
    await scan(second, card);
    expect(sources()).toEqual(["Sheet A: share 1, card", "Sheet B: share 2, card, part 1 of 2"]);
  });

  it("takes another card on the next sheet at once: it is evidence", async () => {
    const { sources, scan } = desk();
    await scan(first, card, other.cardText);
    expect(sources()).toEqual(["Sheet A: share 1, card", "Sheet B: card"]);
  });

  it("stays the same while it has given nothing", () => {
    const { made } = desk();
    made.nextSheet();
    made.nextSheet();
    expect(made.sheet).toBe(1);
  });
});

describe("a share that the check symbols corrected", () => {
  it("is added only when a person agrees", async () => {
    const agreed = desk(true);
    expect((await agreed.made.takeFromHand(misread(first), false)).kind).toBe("added");
    expect(agreed.sources()).toEqual(["Sheet A: share 1"]);
    const refused = desk(false);
    expect((await refused.made.takeFromHand(misread(first), false)).kind).toBe("doubtful");
    expect(refused.sources()).toEqual([]);
    expect([agreed.asked, refused.asked]).toEqual([["Sheet A: 1"], ["Sheet A: 1"]]);
  });

  it("is asked about once while a camera sees it, and again when it is typed again", async () => {
    const { made, asked, scan } = desk(false);
    await scan(misread(first), misread(first));
    expect(asked).toHaveLength(1);
    await made.takeFromHand(misread(first), false);
    expect(asked).toHaveLength(2);
  });

  it("is not asked about when it reads without a mistake", async () => {
    const { asked, scan } = desk();
    await scan(first);
    expect(asked).toEqual([]);
  });
});

describe("files", () => {
  it("are their own sheets, and their failures are kept with the place", async () => {
    const { made, sources } = desk();
    await made.takeFromFile(first, "a.txt", "a.txt, line 1");
    await made.takeFromFile("https://example.test/", "a.txt", "a.txt, line 2");
    expect(sources()).toEqual(["a.txt: share 1"]);
    expect(made.troubles.map(({ source, failure }) => `${source}: ${failure.code}`)).toEqual([
      "a.txt, line 2: unreadable.unknown-code",
    ]);
    made.clearTroubles();
    expect(made.troubles).toEqual([]);
  });

  it("can be taken out again", async () => {
    const { made, sources } = desk();
    for (const code of nth(set.sheets, 1).codes) await made.takeFromFile(code, "one.png", "one.png");
    for (const code of nth(other.sheets, 1).codes) await made.takeFromFile(code, "other.png", "other.png");
    expect(made.gathering.foreign()).toHaveLength(1);
    made.remove("other.png");
    expect(made.gathering.foreign()).toEqual([]);
    expect(sources().map((line) => line.split(":")[0])).toEqual(["one.png"]);
  });
});

describe("a label", () => {
  it("is named, and is no evidence", async () => {
    const { made, sources } = desk();
    await made.takeFromHand("SWL1:CA2QCVA5SVZEJHSVLR2TV6WV3UHJL7RFUJXOBQI", true);
    expect(sources()).toEqual(["Sheet A: an outer label, which holds no share"]);
    expect(made.gathering.assess()).toEqual([]);
  });
});

it("opens what it gathered, and holds nothing after it was wiped", async () => {
  const { made, scan } = desk();
  for (const { codes } of set.sheets.slice(0, 2)) await scan(...codes);
  expect((await made.gathering.validate()).trust).toBe("authenticated");
  made.gathering.wipe();
  expect([made.gathering.sources(), made.gathering.assess()]).toEqual([[], []]);
});
