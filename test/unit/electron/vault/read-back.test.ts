import { beforeAll, describe, expect, it } from "vitest";
import { readScan } from "../../../../core/share/scan.ts";
import { olderGeneration } from "../../../support/older-generation.ts";
import { publicSets } from "../../../support/public-sets.ts";
import {
  allCodes,
  askedVault,
  type AskedVault,
  asDrafted,
  codes,
  plannedAccount,
  type PrintedSheet,
  sealedSheets,
  sealRequest,
} from "../../../support/vault-calls.ts";

describe("a sheet read back", () => {
  let vault: AskedVault;
  let sheets: readonly PrintedSheet[];
  let sheet: PrintedSheet;
  let other: PrintedSheet;

  beforeAll(async () => {
    vault = askedVault();
    sheets = await sealedSheets({}, [plannedAccount()], vault);
    [sheet, other] = sheets as [PrintedSheet, PrintedSheet];
  });

  const begin = () => vault.call("read-back:begin", { x: sheet.x });
  const scan = (...texts: readonly string[]) => vault.call("read-back:scan", { sheet: 1, codes: codes(...texts) });
  const counts = ({ wanted }: Awaited<ReturnType<typeof begin>>) => wanted.map(({ have, need }) => `${have}/${need}`).join(" ");

  it("counts what was read, whatever the order and however often, and is complete with share, card and all parts", async () => {
    const [first = "", second = ""] = sheet.parts;
    expect(sheet.parts.length).toBe(2);
    expect(counts(await begin())).toBe("0/1 0/1 0/2");
    expect(counts(await scan(second))).toBe("0/1 0/1 1/2");
    expect(counts(await scan(second, sheet.share))).toBe("1/1 0/1 1/2");
    expect(counts(await scan())).toBe("1/1 0/1 1/2");
    const almost = await scan(sheet.card);
    expect([counts(almost), almost.complete]).toEqual(["1/1 1/1 1/2", false]);
    const whole = await scan(first);
    expect([counts(whole), whole.complete, whole.problem]).toEqual(["1/1 1/1 2/2", true, null]);
  });

  it.each([
    ["share", () => sheet.share],
    ["card", () => sheet.card],
    ["part", () => sheet.parts[1] ?? ""],
  ])("is not complete without the %s", async (_, left) => {
    await begin();
    const texts = [sheet.share, sheet.card, ...sheet.parts].filter((text) => text !== left());
    expect((await scan(...texts)).complete).toBe(false);
    expect((await scan(left())).complete).toBe(true);
  });

  it("sees both symbols of the share where they are in view", async () => {
    await begin();
    expect(counts(await scan(sheet.share, sheet.share, sheet.share))).toBe("2/1 0/1 0/2");
    expect(counts(await scan(sheet.share))).toBe("2/1 0/1 0/2");
  });

  it("begins anew for every sheet", async () => {
    await begin();
    await scan(sheet.share, sheet.card, ...sheet.parts);
    expect(counts(await begin())).toBe("0/1 0/1 0/2");
  });

  it("counts nothing of a picture that shows another sheet of the set, and tells which", async () => {
    await begin();
    const mixed = await scan(other.share, sheet.card, ...sheet.parts);
    expect(counts(mixed)).toBe("0/1 0/1 0/2");
    expect(mixed.problem).toEqual({
      code: "mismatched.sheet",
      facts: { set: expect.stringMatching(/^[A-Z2-7]{8}$/), x: other.x, expected: sheet.x },
    });
    const right = await scan(sheet.share);
    expect([counts(right), right.problem]).toEqual(["1/1 0/1 0/2", null]);
  });

  it("tells what else does not belong: an old generation, a foreign set, an altered card or part, an unreadable code", async () => {
    const read = readScan(sheet.share);
    if (read.kind !== "share") throw new Error("no share");
    const { family } = read.share.record;
    const older = await olderGeneration(family);
    const [foreign] = publicSets();
    const altered = (text: string) => text.slice(0, -8) + Array.from(text.slice(-8)).reverse().join("");
    await begin();
    const problem = async (text: string) => (await scan(text)).problem;
    expect(await problem(older.shares[0]?.text ?? "")).toMatchObject({
      code: "mismatched.generation",
      facts: { generation: 9, set: older.set },
    });
    expect(await problem(older.card)).toMatchObject({ code: "mismatched.generation" });
    expect(await problem(older.parts[0] ?? "")).toMatchObject({ code: "mismatched.generation" });
    expect(await problem(foreign?.card ?? "")).toMatchObject({ code: "mismatched.set", facts: { set: foreign?.setId } });
    const cardOfAnother = `${sheet.card.slice(0, 60)}${sheet.card[60] === "A" ? "B" : "A"}${sheet.card.slice(61)}`;
    expect(await problem(cardOfAnother)).toMatchObject({ code: "mismatched.card" });
    const setOfPart = sheet.parts[0]?.slice(0, 28) ?? "";
    expect(await problem(`${setOfPart}/GEZDGNBV`.replace("/01-02/", "/01-01/"))).toMatchObject({ code: "mismatched.part" });
    expect((await problem(altered(sheet.share)))?.code).toMatch(/^unreadable\.|^mismatched\.share$/);
    expect(await problem("https://example.test/")).toMatchObject({ code: "unreadable.unknown-code" });
    expect(await problem("SWS2:AAAA")).toMatchObject({ code: "unreadable.version" });
    expect(counts(await scan())).toBe("0/1 0/1 0/2");
  });

  it("a share of this sheet that reads as another one is told, also where the check words would put it right", async () => {
    await begin();
    const wrong = sheet.share.slice(0, 40) + (sheet.share[40] === "A" ? "B" : "A") + sheet.share.slice(41);
    const told = await scan(wrong);
    expect([counts(told), told.problem?.code]).toEqual(["0/1 0/1 0/2", "mismatched.share"]);
  });

  it("a code of no concern beside the sheet does not keep the sheet from counting", async () => {
    await begin();
    const told = await scan("https://example.test/", sheet.share);
    expect([counts(told), told.problem?.code]).toEqual(["1/1 0/1 0/2", "unreadable.unknown-code"]);
  });

  it("the label of the sheet's own bag is no problem, that of another bag is", async () => {
    const labelled = askedVault();
    await labelled.call("draft", asDrafted(plannedAccount()));
    const { labels } = await labelled.call("seal", sealRequest());
    await labelled.call("read-back:begin", { x: 2 });
    const problems: (string | null)[] = [];
    for (const { labelText } of labels.slice(0, 2)) {
      const { problem } = await labelled.call("read-back:scan", { sheet: 1, codes: codes(labelText) });
      problems.push(problem?.code ?? null);
    }
    expect(problems).toEqual(["mismatched.sheet", null]);
  });

  it("grades what it sees, one grade a symbol, and keeps the better picture", async () => {
    await begin();
    const perfect = await vault.call("read-back:scan", { sheet: 1, codes: [...sheet.symbols] });
    expect(perfect.complete).toBe(true);
    expect(perfect.grades.map(({ kind, letter, used }) => `${kind} ${letter} ${used}`).toSorted()).toEqual([
      "card A 0",
      "part A 0",
      "part A 0",
      "share A 0",
      "share A 0",
    ]);
    // A blot over a corner of the card's symbol.
    const [blotted] = sheet.symbols.filter(({ text }) => text === sheet.card);
    if (blotted === undefined) throw new Error("no card");
    const { size, bits } = blotted.modules;
    const dirty = bits.map((bit, at) => (at % size > size - 12 && Math.floor(at / size) > size - 12 ? 1 : bit));
    const dirtyCode = { text: sheet.card, modules: { size, bits: dirty } };
    const usedBy = (progress: typeof perfect) => progress.grades.find(({ kind }) => kind === "card")?.used ?? -1;
    expect(usedBy(await vault.call("read-back:scan", { sheet: 1, codes: [dirtyCode] }))).toBe(0);
    await begin();
    expect(usedBy(await vault.call("read-back:scan", { sheet: 1, codes: [dirtyCode] }))).toBeGreaterThan(0);
    expect(usedBy(await vault.call("read-back:scan", { sheet: 1, codes: [blotted] }))).toBe(0);
  });

  it("modules of another size than was printed grade nothing, and the text counts all the same", async () => {
    await begin();
    const code = { text: sheet.card, modules: { size: 21, bits: new Uint8Array(441) } };
    const told = await vault.call("read-back:scan", { sheet: 1, codes: [code] });
    expect([counts(told), told.grades]).toEqual(["0/1 1/1 0/2", []]);
  });

  it("takes every sheet of the set as its own", async () => {
    for (const one of sheets) {
      await vault.call("read-back:begin", { x: one.x });
      expect((await vault.call("read-back:scan", { sheet: one.x, codes: allCodes(one) })).complete).toBe(true);
    }
  });
});
