import { describe, expect, it } from "vitest";
import { checkSymbols } from "../../core/share/reed-solomon.ts";
import { WORDS } from "../../core/share/word-list.ts";
import { publicSets } from "../support/public-sets.ts";
import { type LineAnswer, readLines, recoverAll } from "../support/recover-py.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { describeWithTools } from "../support/tool.ts";
import { trialSet } from "../support/trial-set.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const symbolsOf = (text: string) =>
  (text.slice(5).match(/../g) ?? []).map(([high = "", low = ""]) => 32 * LETTERS.indexOf(high) + LETTERS.indexOf(low));
const textOf = (symbols: readonly number[]) =>
  `SWS1:${symbols.map((symbol) => `${LETTERS.charAt(symbol >> 5)}${LETTERS.charAt(symbol & 31)}`).join("")}`;

const random = seededRandom("mutations");
const below = (limit: number) => {
  const [high = 0, low = 0] = random(2);
  return (256 * high + low) % limit;
};
const places = (count: number, length: number) => {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(below(length));
  return [...chosen];
};

const share = publicSets()[1]?.shares[0];
const { text = "", words: sentence = "", recordHex = "" } = share ?? {};
const words = sentence.split(" ");
const otherWord = (word: string) => WORDS[(WORDS.indexOf(word) + 1 + below(1022)) % 1024] ?? "";
/** The words with a wrong one at each of `wrong`, and `?` at each of `unread`. */
const mistyped = (wrong: readonly number[], unread: readonly number[] = []) =>
  words.map((word, at) => (unread.includes(at) ? "?" : wrong.includes(at) ? otherWord(word) : word)).join(" ");

const mended = { record: recordHex, mended: true };
const isRefused = (answer: LineAnswer) => "refused" in answer;

describeWithTools("one share with reading mistakes, in recover.py", { python3: "python3" }, () => {
  it("each single bit of the text is mended, at its place and not silently", () => {
    const symbols = symbolsOf(text);
    const flips = Array.from({ length: 10 * symbols.length }, (_, bit) => bit);
    const answers = readLines(
      flips.map((bit) => textOf(symbols.with(Math.floor(bit / 10), (symbols[Math.floor(bit / 10)] ?? 0) ^ (1 << (bit % 10))))),
    );
    for (const [bit, answer] of answers.entries()) {
      expect(answer).toMatchObject(mended);
      expect("told" in answer && answer.told).toContain(`character pair ${Math.floor(bit / 10) + 1} corrected`);
    }
  });

  it("each word replaced, and each two neighbours swapped, are mended", () => {
    const swapped = words.slice(1).map((word, at) =>
      words
        .with(at, word)
        .with(at + 1, words[at] ?? "")
        .join(" "),
    );
    for (const answer of readLines([...words.map((_, at) => mistyped([at])), ...swapped])) expect(answer).toMatchObject(mended);
  });

  it("two wrong, four unread, or one wrong and two unread are mended wherever they are", () => {
    const damaged = Array.from({ length: 300 }, (_, run) => {
      const [a = 0, b = 0, ...rest] = places(4, 36);
      return [mistyped([a, b]), mistyped([], [a, b, ...rest]), mistyped([a], rest)][run % 3] ?? "";
    });
    for (const answer of readLines(damaged)) expect(answer).toMatchObject(mended);
  });

  it("three or four wrong words are refused, or mended to something that is not this share: a card must tell", () => {
    const answers = readLines(Array.from({ length: 300 }, (_, run) => mistyped(places(3 + (run % 2), 36))));
    expect(answers.filter(isRefused).length).toBeGreaterThan(200);
    for (const answer of answers)
      if ("record" in answer) expect(answer).toMatchObject({ mended: true, record: expect.not.stringContaining(recordHex) });
  });

  it("each word dropped or doubled, five unread, and each character in full width are refused", () => {
    const lines = words.flatMap((word, at) => [words.toSpliced(at, 1).join(" "), words.toSpliced(at, 0, word).join(" ")]);
    const unread = Array.from({ length: 20 }, () => mistyped([], places(5, 36)));
    const wide = Array.from(
      text,
      (sign, at) => text.slice(0, at) + String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0) + text.slice(at + 1),
    );
    expect(readLines([...lines, ...unread, ...wide]).filter((answer) => !isRefused(answer))).toEqual([]);
  });

  it("reads the words in any dress that the paper allows", () => {
    const dresses = [
      sentence.toUpperCase(),
      words.map((word, at) => `${at + 1}. ${word}`).join(" "),
      words.map((word, at) => `${at + 1} ${word.slice(0, 4)}`).join("  "),
      words.map((word, at) => `${at + 1}) ${word}`).join("\t"),
      words.join(", "),
    ];
    for (const answer of readLines(dresses)) expect(answer).toMatchObject({ record: recordHex, mended: false });
    // Not so dressed: a word unread, and one that begins as a word of the list and goes on differently.
    const doubtful = [words.with(4, "..."), words.with(4, `${words[4]}s`)].map((line) => line.join(" "));
    for (const answer of readLines(doubtful)) expect(answer).toMatchObject(mended);
  });
});

describe("one altered share with check symbols made anew", async () => {
  const { sheets, json } = await trialSet({ m: 2, n: 3, seed: "recover.py mutations" });
  const files = Object.fromEntries(sheets.map(({ codes }, at) => [`${at + 1}.txt`, codes.join("\n")]));
  const [altered = "", ...codes] = sheets[0]?.codes ?? [];
  const data = symbolsOf(altered).slice(0, 32);
  const forgeries = Array.from({ length: 320 }, (_, bit) => {
    const forged = data.with(Math.floor(bit / 10), (data[Math.floor(bit / 10)] ?? 0) ^ (1 << (bit % 10)));
    return [textOf([...forged, ...checkSymbols(forged)]), ...codes].join("\n");
  });

  describeWithTools("in recover.py", { python3: "python3" }, () => {
    it("each single bit: refused where it is needed, whatever is accepted", () => {
      const runs = recoverAll(
        forgeries.map((forged) => ({
          files: { "1.txt": forged, "2.txt": files["2.txt"] ?? "" },
          args: ["--accept-unauthenticated"],
        })),
      );
      for (const run of runs) expect(run).toMatchObject({ code: 2, stdout: "" });
    });

    it("each single bit: named and left out where two others suffice", () => {
      const runs = recoverAll(forgeries.map((forged) => ({ files: { ...files, "1.txt": forged } })));
      for (const run of runs) {
        expect(run).toMatchObject({ code: 0, stdout: json });
        expect(run.stderr).toContain("(1.txt)");
      }
    });
  });
});
