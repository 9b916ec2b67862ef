import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../../core/failure/failure.ts";
import { cardText } from "../../../../core/share/card.ts";
import { partTexts } from "../../../../core/share/payload-part.ts";
import { readScan } from "../../../../core/share/scan.ts";
import { setId } from "../../../../core/share/share-header.ts";
import { parseRecord, recordBytes, type ShareRecord } from "../../../../core/share/share-record.ts";
import { shareSymbols, shareText, symbolText } from "../../../../core/share/share-text.ts";
import { checkSymbols } from "../../../../core/share/reed-solomon.ts";
import { shareWords, word } from "../../../../core/share/share-words.ts";
import { subsets } from "../../../../core/share/subsets.ts";
import { faultsInTelling } from "../../../support/told-safely.ts";
import { ageSealed, altered, cardOf, gather, nth, opening, type Sheet, sheetOf, trialSet } from "../../../support/trial-set.ts";

// The set of these tests: 2 of 4, so that two good sheets open it whatever the first one says.
const ours = await trialSet({ m: 2, n: 4, seed: "bad input" });
const earlier = await trialSet({ m: 2, n: 4, seed: "earlier", family: ours.card.header.family, generation: 9 });
const stranger = await trialSet({ m: 2, n: 4, seed: "stranger" });
const { records, cardText: card, parts, json, sheets } = ours;
const first = nth(records, 1);
const text = shareText(first);
const words = shareWords(first);
const part = nth(parts, 1);
const others = sheets.slice(1, 3);
const ALL = words.map((_, index) => index);

/** What reading says: the code of the failure, or `read`; whatever is thrown is told safely. */
function reading(input: string): string {
  try {
    readScan(input);
    return "read";
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(faultsInTelling(error)).toEqual([]);
    return error.code;
  }
}

/** What is said of the codes of one sheet when two good sheets are there too, or how reading refuses the code. */
function besideGood(...codes: readonly string[]): readonly string[] {
  const refused = codes.map(reading).filter((code) => code !== "read");
  if (refused.length > 0) return refused;
  const quorum = gather([{ source: "bad", codes }, ...others]);
  const standing = quorum.assess().find(({ set }) => set === ours.set);
  const remarks = [...(standing?.remarks ?? []), ...quorum.foreign()];
  for (const { failure } of remarks) expect(faultsInTelling(failure)).toEqual([]);
  return remarks.map(({ source, failure }) => `${source}: ${failure.code}`);
}

/** The text of these record bytes as a forger writes it, check symbols right. */
function encoded(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  const data = (bits.match(/.{10}/g) ?? []).map((symbol) => Number.parseInt(symbol, 2));
  return `SWS1:${[...data, ...checkSymbols(data)].map(symbolText).join("")}`;
}
const flipped = (bit: number) =>
  recordBytes(first).map((byte, index) => (index === bit >> 3 ? byte ^ (0x80 >> (bit & 7)) : byte));

describe("each single bit of a share flipped", () => {
  const BITS = Array.from({ length: 320 }, (_, bit) => bit);

  it("on the paper: corrected, shown, and the same record", () => {
    const symbols = shareSymbols(first);
    for (let bit = 0; bit < 360; bit++) {
      const read = symbols.map((symbol, at) => (at === Math.floor(bit / 10) ? symbol ^ (512 >> (bit % 10)) : symbol));
      const scan = readScan(`SWS1:${read.map(symbolText).join("")}`);
      expect(scan.kind === "share" && [recordBytes(scan.share.record), scan.share.corrections.length]).toEqual([
        recordBytes(first),
        1,
      ]);
    }
  });

  it("by a forger, check symbols made new: never counted beside the card, and named", () => {
    const said = BITS.map((bit) => besideGood(encoded(flipped(bit))).join());
    expect(said.filter((code) => code === "" || code === "read")).toEqual([]);
    expect([...new Set(said)].toSorted()).toEqual([
      "bad: mismatched.generation",
      "bad: mismatched.set",
      "bad: mismatched.share",
      "bad: mismatched.threshold",
      "unreadable.flags",
      "unreadable.header",
      "unreadable.length",
      "unreadable.version",
    ]);
    const fields: readonly [string, number, number][] = [
      ["unreadable.version", 0, 4],
      ["unreadable.flags", 4, 7],
      ["unreadable.length", 7, 8],
      ["bad: mismatched.set", 32, 64],
      ["bad: mismatched.share", 64, 320],
    ];
    for (const [code, from, to] of fields) expect(new Set(said.slice(from, to))).toEqual(new Set([code]));
  });

  it("by a forger, without cards: the set does not open with it", async () => {
    const outcomes = new Set<string>();
    for (const bit of BITS.filter((at) => at % 13 === 0 || at < 32)) {
      const forged = encoded(flipped(bit));
      if (reading(forged) !== "read") continue;
      outcomes.add((await opening([{ source: "all", codes: [forged, nth(others, 1).codes[0] ?? "", ...parts] }])).trust);
    }
    expect([...outcomes]).toEqual(["refused"]);
  });
});

describe("words", () => {
  const line = (change: (at: number) => string) => words.map((_, at) => change(at)).join(" ");
  const good = (input: string) => {
    const scan = readScan(input);
    return scan.kind === "share" && Buffer.from(recordBytes(scan.share.record)).equals(recordBytes(first))
      ? scan.share.corrections.length
      : -1;
  };

  it("each replaced: corrected and shown", () => {
    expect(ALL.map((changed) => good(line((at) => (at === changed ? word((at * 29) % 1024) : nth(words, at + 1)))))).toEqual(
      ALL.map(() => 1),
    );
  });

  it("each two swapped: corrected and shown, 630 pairs", () => {
    const wrong = [...subsets(ALL, 2)].filter(([a = 0, b = 0]) => {
      const swapped = line((at) => nth(words, (at === a ? b : at === b ? a : at) + 1));
      return good(swapped) !== (words[a] === words[b] ? 0 : 2);
    });
    expect(wrong).toEqual([]);
  });

  it("each dropped, and each typed twice: refused", () => {
    expect(new Set(ALL.map((dropped) => reading(words.toSpliced(dropped, 1).join(" "))))).toEqual(
      new Set(["unreadable.word-count"]),
    );
    expect(new Set(ALL.map((twice) => reading(words.toSpliced(twice, 0, nth(words, twice + 1)).join(" "))))).toEqual(
      new Set(["unreadable.word-count"]),
    );
  });

  it("each dropped and one made up at the end: right or refused, never silently another share", () => {
    const typed = ALL.map((dropped) => words.toSpliced(dropped, 1).concat("yoga").join(" "));
    const counted = typed.filter((input) => besideGood(input).length === 0);
    expect(counted.map(good).filter((corrections) => corrections < 1)).toEqual([]);
    expect(counted.length).toBeLessThan(4);
  });

  it.each([2, 3, 4])("%i wrong: right or refused, never silently another share", (count) => {
    let right = 0;
    for (let start = 0; start < 36; start++) {
      const places = Array.from({ length: count }, (_, index) => (start + index * 7) % 36);
      const typed = line((at) => (places.includes(at) ? word((at * 37 + start + 1) % 1024) : nth(words, at + 1)));
      const said = besideGood(typed);
      const counted = said.length === 0;
      if (counted) expect(good(typed)).toBe(count);
      right += Number(counted);
    }
    expect(right).toBe(count === 2 ? 36 : 0);
  });
});

describe("codes", () => {
  const header = (changes: Partial<ShareRecord>) => encoded(recordBytes({ ...first, ...changes } as ShareRecord));

  it.each<[string, string, string]>([
    ["M altered", header({ m: 3 }), "bad: mismatched.threshold"],
    ["N altered", header({ n: 5 }), "bad: mismatched.threshold"],
    ["M = 0", header({ m: 0 }), "unreadable.header"],
    ["M = 1", header({ m: 1 }), "unreadable.header"],
    ["M above N", header({ m: 5 }), "unreadable.header"],
    ["x = 0", header({ x: 0 }), "unreadable.header"],
    ["x above N", header({ x: 5 }), "unreadable.header"],
    ["another x", header({ x: 4 }), "bad: mismatched.share"],
    ["another generation", header({ generation: 2 }), "bad: mismatched.generation"],
    ["generation 0", header({ generation: 0 }), "unreadable.header"],
    ["another family", header({ family: altered(first.family) }), "bad: mismatched.set"],
    ["a sheet of another set", shareText(nth(stranger.records, 1)), "bad: mismatched.set"],
    ["a sheet of another generation", shareText(nth(earlier.records, 1)), "bad: mismatched.generation"],
    ["version 0", encoded(recordBytes(first).with(0, 0x00)), "unreadable.version"],
    ["version 2", encoded(recordBytes(first).with(0, 0x20)), "unreadable.version"],
    ["an unknown flag", encoded(recordBytes(first).with(0, 0x12)), "unreadable.flags"],
    ["a lock that is not there", encoded(recordBytes(first).with(0, 0x11)), "unreadable.length"],
    [
      "a locked share's length without the flag",
      encoded(Uint8Array.of(...recordBytes(first), ...new Uint8Array(35))),
      "unreadable.length",
    ],
    [
      "a lock of 4 GiB",
      encoded(Uint8Array.of(0x11, ...recordBytes(first).slice(1, 8), 22, 1, 1, ...new Uint8Array(64))),
      "unreadable.lock",
    ],
    ["share text of version 2", text.replace("SWS1", "SWS2"), "unreadable.version"],
    ["a secrets.js share of 3 bits", "3112", "unreadable.foreign-share"],
    ["a secrets.js share of 20 bits", "K00001ab", "unreadable.foreign-share"],
    ["this very share as secrets.js writes it", `80101${Buffer.from(first.y).toString("hex")}`, "unreadable.foreign-share"],
    ["a Greek homoglyph", text.replace("A", "\u0391"), "unreadable.character"],
    [
      "full-width letters",
      text.replaceAll(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
      "unreadable.character",
    ],
    ["a zero-width joiner", text.replace(":", ":\u200D"), "unreadable.character"],
    ["right-to-left marks", `\u200F${text}\u200F`, "unreadable.character"],
    ["a right-to-left override among words", words.join(" ").replace(" ", " \u202E"), "unreadable.character"],
    ["an emoji", `${text}\u{1F600}`, "unreadable.character"],
    ["a lone surrogate", `${text}\uD800`, "unreadable.character"],
    ["a paste of 10 MB", "A".repeat(10_000_000), "unreadable.too-long"],
    ["a paste of 10 MB that begins well", text + " ".repeat(10_000_000), "unreadable.too-long"],
    ["9,999 blanks between two letters", `a${" ".repeat(9_997)}b`, "unreadable.unknown-code"],
    ["9,000 hyphens", `SWS1:${"-".repeat(9_000)}`, "unreadable.length"],
    ["9,000 dots", ".".repeat(9_000), "unreadable.unknown-code"],
    ["9,000 question marks", `SWS1:${"?".repeat(9_000)}`, "unreadable.too-long"],
    ["a share that is all unreadable", `SWS1:${"?".repeat(72)}`, "unreadable.check"],
    ["part 00", part.replace("/01-", "/00-"), "unreadable.part"],
    ["part 17", part.replace(/\/01-\d\d/, "/17-17"), "unreadable.part"],
    ["17 parts", part.replace(/\/01-\d\d/, "/01-17"), "unreadable.part"],
    ["a part that is not whole", part.slice(0, -8), "unreadable.part"],
    ["a part with trailing data", `${part}AAAAAAAA`, "unreadable.part"],
    ["a card cut short", card.slice(0, -8), "unreadable.base32"],
    ["a card with trailing data", `${card}AAAAAAAA`, "unreadable.length"],
    ["a card with other trailing bits", card.replace(/.$/, (last) => (last === "A" ? "B" : "A")), "unreadable.base32"],
  ])("%s", (_, code, said) => {
    expect(besideGood(code)).toEqual([said]);
  });
});

describe("sheets", () => {
  const loose = (...codes: readonly string[]): Sheet => ({ source: "loose", codes });
  const bare = (...xs: readonly number[]) => loose(...xs.map((x) => shareText(nth(records, x))));
  const forged = { ...first, y: altered(first.y) };
  const foreignParts = stranger.parts.map((foreign) => foreign.replace(stranger.set, ours.set));

  it.each<[string, readonly Sheet[], string, string]>([
    ["of two sets, one each", [nth(sheets, 1), nth(stranger.sheets, 2)], "refused", "refused.not-enough-shares"],
    ["of two generations, one each", [nth(sheets, 1), nth(earlier.sheets, 2)], "refused", "refused.not-enough-shares"],
    ["of two sets, both complete", [...others, ...stranger.sheets], "refused", "refused.several-sets"],
    ["the same twice", [nth(sheets, 1), { ...nth(sheets, 1), source: "again" }], "refused", "refused.not-enough-shares"],
    [
      "the same x with different data, no card",
      [bare(1, 2), { source: "forged", codes: [shareText(forged), ...parts] }],
      "refused",
      "refused.not-enough-shares",
    ],
    ["the same x with different data, and a card", [...others, sheetOf(forged, card, parts)], "authenticated", ""],
    ["a part missing", [bare(1, 2), loose(card, ...parts.slice(1))], "refused", "refused.missing-parts"],
    ["no part", [bare(1, 2), loose(card)], "refused", "refused.no-parts"],
    [
      "parts in disorder, each twice, from two sheets",
      [bare(1, 2), loose(card, ...parts.toReversed()), { source: "b", codes: parts }],
      "authenticated",
      "",
    ],
    ["foreign parts beside ours", [...others, loose(...foreignParts)], "authenticated", ""],
    [
      "foreign parts only: the payload swapped under the right label",
      [bare(1, 2), loose(card, ...foreignParts)],
      "refused",
      "mismatched.payload",
    ],
    ["foreign parts only, and no card", [bare(1, 2), loose(...foreignParts)], "refused", "mismatched.payload-key"],
    [
      "a card that differs on one of M sheets",
      [
        nth(sheets, 1),
        sheetOf(nth(records, 2), cardText({ ...ours.card, manifestHash: altered(ours.card.manifestHash) }), parts),
      ],
      "unauthenticated",
      "mismatched.card",
    ],
    [
      "a card that differs on one of M+1 sheets",
      [...others, sheetOf(first, cardText({ ...ours.card, manifestHash: altered(ours.card.manifestHash) }), parts)],
      "authenticated",
      "",
    ],
    ["no card", [bare(1, 2), loose(...parts)], "unauthenticated", "refused.unauthenticated"],
  ])("%s", async (_, given, trust, code) => {
    const outcome = await opening(given);
    expect([outcome.trust, outcome.code]).toEqual([trust, code]);
    expect(outcome.json).toBe(trust === "refused" ? "" : json);
  });
});

describe("what is in the age file, sealed under the right key and promised by the card", () => {
  const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  const within = (field: string) => json.replace('"v":1', `"v":1,${field}`);
  const gzip = (content: string | Uint8Array) => new Uint8Array(gzipSync(content));

  it.each<[string, string | Uint8Array, string]>([
    ["plain JSON", json, ""],
    ["gzip", gzip(json), ""],
    ["JSON five levels deep and more", within(`"x":${nested(5)}`), ""],
    ["a gzip bomb", gzip(new Uint8Array(7_000_000)), "unreadable.payload-size"],
    ["one byte too much", gzip(json.padEnd(65_537)), "unreadable.payload-size"],
    ["gzip with trailing data", Uint8Array.of(...gzip(json), 0), "unreadable.gzip"],
    ["gzip in two members", Uint8Array.of(...gzip(json.slice(0, 9)), ...gzip(json.slice(9))), "unreadable.gzip"],
    ["gzip with a wrong checksum", altered(gzip(json), gzip(json).length - 5), "unreadable.gzip"],
    ["gzip cut short", gzip(json).slice(0, -1), "unreadable.gzip"],
    ["JSON with trailing data", `${json}x`, "unreadable.json"],
    ["no JSON", "correct horse", "unreadable.json"],
    ["nothing", "", "unreadable.json"],
    ["JSON six levels deep and more", within(`"x":${nested(6)}`), "unreadable.json-depth"],
    ["JSON 7,000 levels deep", gzip(nested(7_000)), "unreadable.json-depth"],
    ["a key twice", within('"v":1'), "unreadable.json-key"],
    ["a key twice, once escaped", within('"\\u0076":1'), "unreadable.json-key"],
    ["__proto__", within('"__proto__":{"drill":false}'), "unreadable.json-key"],
    ["constructor", within('"constructor":1'), "unreadable.json-key"],
    ["no UTF-8", Uint8Array.of(0x7b, 0xff, 0x7d), "unreadable.utf8"],
    ["version 2", json.replace('"v":1', '"v":2'), "unreadable.version"],
    ["another type", json.replace("sealwright/payload", "sealwright/other"), "unreadable.payload"],
    ["another set", json.replace(ours.set, stranger.set), "mismatched.payload-set"],
  ])("%s", async (_, content, code) => {
    const file = await ageSealed(content, ours.key);
    const promised = cardText(cardOf(records, ours.key, file));
    const given = records.slice(0, 2).map((record) => sheetOf(record, promised, partTexts(ours.set, file)));
    const outcome = await opening(given);
    expect([outcome.trust, outcome.code]).toEqual(code === "" ? ["authenticated", ""] : ["refused", code]);
    expect(outcome.json === "").toBe(code !== "");
  });

  it("a scrypt work factor of 30: refused before anything is computed", async () => {
    const text30 = Buffer.from(ours.ageFile)
      .toString("latin1")
      .replace(/(-> scrypt \S+) 1\n/, "$1 30\n");
    const file = new Uint8Array(Buffer.from(text30, "latin1"));
    const promised = cardText(cardOf(records, ours.key, file));
    const given = records.slice(0, 2).map((record) => sheetOf(record, promised, partTexts(ours.set, file)));
    expect(await opening(given)).toMatchObject({ trust: "refused", code: "unreadable.work-factor" });
  });
});

describe("the set of these tests", () => {
  it("is as it should be: its first sheet reads, and it opens", async () => {
    expect(encoded(recordBytes(first))).toBe(text);
    expect(parseRecord(recordBytes(first))).toEqual(first);
    expect(setId(first)).toBe(ours.set);
    expect(await opening(others)).toMatchObject({ trust: "authenticated", json });
  });
});
