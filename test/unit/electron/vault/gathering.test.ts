import { beforeAll, describe, expect, it } from "vitest";
import type { ReadingView } from "../../../../core/contract/clean-room-view.ts";
import { WORDS } from "../../../../core/share/word-list.ts";
import { argon2id } from "../../../../electron/vault/argon2id.ts";
import { publicSets } from "../../../support/public-sets.ts";
import { allCodes, askedVault, type AskedVault, codes, type PrintedSheet, sealedSheets } from "../../../support/vault-calls.ts";

let sheets: readonly PrintedSheet[];
let a: PrintedSheet;
let b: PrintedSheet;
let c: PrintedSheet;

beforeAll(async () => {
  sheets = await sealedSheets();
  [a, b, c] = sheets as [PrintedSheet, PrintedSheet, PrintedSheet];
});

const nextWord = (word: string) => WORDS[(WORDS.indexOf(word) + 1) % WORDS.length] ?? "";
const withWords = (words: string, changes: Readonly<Record<number, (word: string) => string>>) =>
  words
    .split(" ")
    .map((word, index) => changes[index + 1]?.(word) ?? word)
    .join(" ");
const missing = (view: ReadingView) => [view.missing?.code ?? null, view.missing?.facts.have, view.missing?.facts.need];
const openIt = (vault: AskedVault) => vault.refusal("shares:open", { set: null, drill: true, unauthenticated: null });

describe("sheets as they come in", () => {
  it("tells step by step what is in and what is missing, in the words of the opening itself", async () => {
    const vault = askedVault();
    const scan = (sheet: number, ...texts: readonly string[]) => vault.call("shares:scan", { sheet, codes: codes(...texts) });
    const none = await vault.call("shares:state", {});
    expect(none).toEqual({
      set: null,
      m: 0,
      n: 0,
      sharesIn: 0,
      cardsIn: 0,
      partsIn: 0,
      parts: 0,
      sheets: [],
      corrections: [],
      missing: { code: "refused.no-shares", facts: {} },
    });
    const steps = [
      [() => scan(1, a.share), "refused.not-enough-shares"],
      [() => scan(2, b.share, b.card), "refused.not-enough-shares"],
      [() => scan(3, c.share, c.card), "refused.no-parts"],
      [() => scan(3, c.parts[1] ?? ""), "refused.missing-parts"],
      [() => scan(1, ...a.parts), null],
    ] as const;
    for (const [step, code] of steps) {
      const [told] = missing(await step());
      expect(told).toBe(code);
      if (code !== null) expect(await openIt(vault)).toBe(code);
    }
    const view = await vault.call("shares:state", {});
    expect(view).toMatchObject({ m: 3, n: 5, sharesIn: 3, cardsIn: 2, partsIn: 2, parts: 2, missing: null });
    expect(view.sheets).toEqual([
      { sheet: 1, x: 1, has: ["share", "part"], locked: false, problem: null },
      { sheet: 2, x: 2, has: ["share", "card"], locked: false, problem: null },
      { sheet: 3, x: 3, has: ["share", "card", "part"], locked: false, problem: null },
    ]);
    expect(await openIt(vault)).toBe("done");
  });

  it("a share twice is one share", async () => {
    const vault = askedVault();
    for (const sheet of [1, 2, 3]) await vault.call("shares:scan", { sheet, codes: allCodes(a) });
    expect(await vault.call("shares:state", {})).toMatchObject({
      sharesIn: 1,
      cardsIn: 3,
      missing: { facts: { have: 1, need: 3 } },
    });
  });

  it("no share, card or part comes out again", async () => {
    const vault = askedVault();
    const said: string[] = [];
    for (const sheet of sheets)
      said.push(JSON.stringify(await vault.call("shares:scan", { sheet: sheet.x, codes: allCodes(sheet) })));
    said.push(JSON.stringify(await vault.call("shares:open", { set: null, drill: true, unauthenticated: null })));
    const secrets = sheets.flatMap(({ share, words }) => [share.slice(20, 40), words.split(" ").slice(10, 14).join(" ")]);
    for (const secret of secrets) expect(said.join("")).not.toContain(secret);
  });

  it("tells at the sheet what is wrong with it: unreadable, foreign, contradicting", async () => {
    const vault = askedVault();
    const [foreign] = publicSets();
    const [share] = foreign?.shares ?? [];
    for (const sheet of [a, b, c]) await vault.call("shares:scan", { sheet: sheet.x, codes: allCodes(sheet) });
    await vault.call("shares:scan", { sheet: 7, codes: codes(share?.text ?? "") });
    await vault.call("shares:scan", { sheet: 8, codes: codes(`SWS1:${"A".repeat(72)}`) });
    await vault.call("shares:scan", { sheet: 9, codes: codes("https://example.test/") });
    const { sheets: told, missing: left } = await vault.call("shares:state", {});
    expect(left).toBe(null);
    expect(told.filter(({ problem }) => problem !== null).map(({ sheet, problem }) => [sheet, problem?.code])).toEqual([
      [7, "mismatched.set"],
      [8, expect.stringMatching(/^unreadable\./)],
      [9, "unreadable.unknown-code"],
    ]);
  });

  it("a stranger's code in view is no problem of a sheet that has given its own; one of its own codes is", async () => {
    const vault = askedVault();
    const scan = (...texts: readonly string[]) => vault.call("shares:scan", { sheet: 1, codes: codes(...texts) });
    const problem = async (...texts: readonly string[]) => (await scan(...texts)).sheets[0]?.problem?.code ?? null;
    expect(await problem(a.share)).toBe(null);
    expect(await problem("https://example.test/")).toBe(null);
    expect(await problem("SWC1:AAAA")).toBe("unreadable.length");
    expect(await problem(a.card)).toBe(null);
  });

  it("takes no more sheets than it can tell apart", async () => {
    const vault = askedVault();
    for (let sheet = 0; sheet < 400; sheet++) await vault.call("shares:scan", { sheet, codes: codes("hello") });
    expect(await vault.refusal("shares:scan", { sheet: 400, codes: codes("hello") })).toBe("refused.too-many-items");
    expect(await vault.refusal("shares:scan", { sheet: 399, codes: codes("hello") })).toBe("done");
  });

  it("a sheet set aside takes all that it said with it", async () => {
    const vault = askedVault();
    for (const sheet of [a, b, c]) await vault.call("shares:scan", { sheet: sheet.x, codes: allCodes(sheet) });
    expect((await vault.call("shares:set-aside", { sheet: 2 })).sheets.map(({ sheet }) => sheet)).toEqual([1, 3]);
    expect(missing(await vault.call("shares:state", {}))).toEqual(["refused.not-enough-shares", 2, 3]);
    expect(missing(await vault.call("shares:scan", { sheet: 2, codes: allCodes(b) }))[0]).toBe(null);
  });
});

describe("typed words", () => {
  const type = (vault: AskedVault, text: string, name: "shares:words" | "shares:corrected" = "shares:words") =>
    vault.call(name, { sheet: 1, text });

  it("without a mistake count at once, and a typed code does too", async () => {
    const vault = askedVault();
    expect(await type(vault, a.words)).toMatchObject({ sharesIn: 1, corrections: [] });
    expect(await type(vault, a.card.toLowerCase())).toMatchObject({ cardsIn: 1, corrections: [] });
  });

  it("with a mistake are held back, shown, and counted when the same text is confirmed", async () => {
    const vault = askedVault();
    const words = a.words.split(" ");
    const typed = withWords(a.words, { 12: nextWord, 30: () => "zzzz" });
    const shown = await type(vault, typed);
    expect(shown.sharesIn).toBe(0);
    expect(shown.sheets).toEqual([]);
    expect(shown.corrections).toEqual([
      { position: 12, typed: nextWord(words[11] ?? ""), word: words[11] },
      { position: 30, typed: "zzzz", word: words[29] },
    ]);
    expect(missing(await vault.call("shares:state", {}))).toEqual(["refused.no-shares", undefined, undefined]);
    expect(await type(vault, typed, "shares:corrected")).toMatchObject({ sharesIn: 0, corrections: [] });
    // Without a card nobody vouches for a correction; with it the share counts.
    const held = await vault.call("shares:state", {});
    expect(held.sheets[0]?.problem?.code).toBe("refused.uncertain-correction");
    expect(await vault.call("shares:scan", { sheet: 2, codes: codes(b.card) })).toMatchObject({ sharesIn: 1 });
  });

  it("nothing counts that was not shown: not another text, not another sheet's, not after something else was typed", async () => {
    const vault = askedVault();
    await vault.call("shares:scan", { sheet: 5, codes: codes(b.card) });
    const [one, two] = [withWords(a.words, { 12: nextWord }), withWords(a.words, { 13: nextWord })];
    const before = await type(vault, one, "shares:corrected");
    expect([before.sharesIn, before.corrections.length]).toEqual([0, 1]);
    expect((await type(vault, two, "shares:corrected")).sharesIn).toBe(0);
    expect((await vault.call("shares:corrected", { sheet: 2, text: two })).sharesIn).toBe(0);
    await type(vault, b.words);
    expect((await type(vault, two, "shares:corrected")).sharesIn).toBe(1);
    expect((await type(vault, two, "shares:corrected")).sharesIn).toBe(2);
  });

  it("are put off with a failure when they cannot be read, and forgotten when their sheet is set aside", async () => {
    const vault = askedVault();
    expect(await vault.refusal("shares:words", { sheet: 1, text: "three words only" })).toMatch(/^unreadable\./);
    expect((await vault.call("shares:state", {})).sheets).toEqual([]);
    await type(vault, withWords(a.words, { 12: nextWord }));
    expect((await vault.call("shares:set-aside", { sheet: 2 })).corrections.length).toBe(1);
    expect((await vault.call("shares:set-aside", { sheet: 1 })).corrections).toEqual([]);
  });

  it("a scanned share that the check symbols corrected is held back too, told by its signs, and asked about once", async () => {
    const vault = askedVault();
    await vault.call("shares:scan", { sheet: 5, codes: codes(b.card) });
    const wrong = `${a.share.slice(0, 41)}${a.share[41] === "A" ? "B" : "A"}${a.share.slice(42)}`;
    const shown = await vault.call("shares:scan", { sheet: 1, codes: codes(wrong) });
    expect(shown.sharesIn).toBe(0);
    expect(shown.corrections).toEqual([{ position: 19, typed: wrong.slice(41, 43), word: a.share.slice(41, 43) }]);
    expect(await type(vault, wrong, "shares:corrected")).toMatchObject({ sharesIn: 1, corrections: [] });
    expect(await vault.call("shares:scan", { sheet: 1, codes: codes(wrong) })).toMatchObject({ sharesIn: 1, corrections: [] });
  });
});

describe("locked shares", () => {
  it("open by their passphrase and no other; nothing to unlock is no failure", async () => {
    const vault = askedVault({ argon2id });
    const [set] = publicSets();
    if (set === undefined) throw new Error("no vector");
    const { text, passphrase, x } = set.lockedShare;
    expect(await vault.refusal("shares:passphrase", { passphrase })).toBe("done");
    const scanned = await vault.call("shares:scan", { sheet: 1, codes: codes(text) });
    expect(scanned.sheets).toMatchObject([{ sheet: 1, x, locked: true }]);
    expect(await vault.refusal("shares:passphrase", { passphrase: "not this one" })).toBe("mismatched.passphrase");
    expect((await vault.call("shares:state", {})).sheets).toMatchObject([{ locked: true }]);
    expect(await vault.call("shares:passphrase", { passphrase })).toMatchObject({ sheets: [{ sheet: 1, x, locked: false }] });
  });

  it("keep a quorum from opening until they are unlocked", async () => {
    const vault = askedVault({ argon2id });
    const [set] = publicSets();
    if (set === undefined) throw new Error("no vector");
    // The vector's locked share is one of the same set; its card is of the open ones.
    const { text, passphrase, x } = set.lockedShare;
    const others = set.shares.filter((share) => share.x !== x).slice(0, set.threshold - 1);
    for (const share of others) await vault.call("shares:scan", { sheet: share.x, codes: codes(share.text, ...set.parts) });
    const locked = await vault.call("shares:scan", { sheet: x, codes: codes(text) });
    expect(locked.missing).toMatchObject({ code: "refused.locked", facts: { x } });
    expect((await vault.call("shares:passphrase", { passphrase })).missing?.code).toBe("refused.unauthenticated");
  });

  it("their passphrase is wiped, whether it opens them or not", async () => {
    const [set] = publicSets();
    const handed: Uint8Array[] = [];
    const vault = askedVault({
      argon2id: async ({ passphrase }) => {
        handed.push(passphrase);
        return new Uint8Array(32).fill(1);
      },
    });
    await vault.call("shares:scan", { sheet: 1, codes: codes(set?.lockedShare.text ?? "") });
    expect(await vault.refusal("shares:passphrase", { passphrase: "not this one" })).toBe("mismatched.passphrase");
    expect(handed.map((bytes) => [...bytes])).toEqual([Array.from("not this one", () => 0)]);
  });
});
