import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { headCode, headWords, readHead } from "../../../../core/record/head-code.ts";
import { EMPTY_JOURNAL, type JournalHead } from "../../../../core/record/manifest.ts";
import { vectorLines } from "../../../support/format-document.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { describeWithTools } from "../../../support/tool.ts";
import { WORDS } from "../../../support/plain-paper.ts";

const HEAD: JournalHead = { seq: 42, head: "0123456789abcdef".repeat(4) };
const CODE = "AABK-AERU-KZ4J-VPG6-6AJD-7Q3M";
const SPOKEN = "academic angel acrobat marvel firm terminal predator dining upgrade envy wisdom suitable";
const READ = { seq: 42, prefix: Uint8Array.from(Buffer.from("0123456789abcdef0123", "hex")) };

/** FORMAT.md, "The head", once more, in Python's standard library. */
const REFEREE = `
import base64, hashlib, json, sys
words, heads = json.load(sys.stdin)
for seq, head in heads:
    data = (seq << 80 | int(head[:20], 16)) << 4
    check = hashlib.sha256(b"sealwright/head/v1\\n" + data.to_bytes(13, "big")).digest()
    bits = (data >> 4) << 20 | int.from_bytes(check[:3], "big") >> 4
    code = base64.b32encode(bits.to_bytes(15, "big")).decode()
    print("-".join(code[i:i+4] for i in range(0, 24, 4)), *(words[bits >> 10 * i & 1023] for i in range(11, -1, -1)))
`;

describe("the head of a journal", () => {
  it("is written as 24 characters and as 12 words", () => {
    expect([headCode(HEAD), headWords(HEAD).join(" ")]).toEqual([CODE, SPOKEN]);
  });

  it("is written as in FORMAT.md", () => {
    const { number, hash = "", code, words, ...first } = vectorLines("head");
    const head = { seq: Number(number), head: hash };
    expect([headCode(head), headWords(head).join(" ")]).toEqual([code, words]);
    expect(headCode(EMPTY_JOURNAL)).toBe(first["code before the first record"]);
  });

  it("is number 0 and zeros before the first record", () => {
    expect(headCode(EMPTY_JOURNAL)).toMatch(/^(AAAA-){5}/);
    expect(readHead(headCode(EMPTY_JOURNAL))).toEqual({ seq: 0, prefix: new Uint8Array(10) });
  });

  it.each([
    ["as printed", CODE],
    ["in lower case", CODE.toLowerCase()],
    ["without hyphens", CODE.replaceAll("-", "")],
    ["with spaces", ` ${CODE.replaceAll("-", "  ")}\t`],
    ["on two lines", CODE.replace("-6AJD", "\r\n6AJD")],
    ["as words", SPOKEN],
    ["as words in capitals, on lines", SPOKEN.toUpperCase().replaceAll(" ", "\n")],
    ["as words with hyphens", SPOKEN.replaceAll(" ", "-")],
    ["as four letters of each word", SPOKEN.replaceAll(/\b(\w{4})\w*/g, "$1")],
    [
      "as numbered words",
      SPOKEN.split(" ")
        .map((word, index) => `${index + 1}. ${word}`)
        .join(" "),
    ],
  ])("is read %s", (_, typed) => {
    expect(readHead(typed)).toEqual(READ);
  });

  it.each([
    ["nothing", ""],
    ["a character too few", CODE.slice(0, -1)],
    ["a character too many", `${CODE}A`],
    ["a character that base32 has not", CODE.replace("B", "8")],
    ["a letter that becomes I when made capital", headCode({ ...HEAD, seq: 8 }).replace("AAAI", "AAAı")],
    ["a letter that becomes S when made capital", headCode({ ...HEAD, seq: 18 }).replace("AAAS", "AAAſ")],
    ["a space that is not ours", CODE.replace("-", "\u00a0")],
    ["padding", `${CODE}=`],
    ["a word too few", SPOKEN.split(" ").slice(1).join(" ")],
    ["a word too many", `academic ${SPOKEN}`],
    ["a word that the list has not", SPOKEN.replace("angel", "angle")],
    ["three letters of a word", SPOKEN.replace("angel", "ang")],
    ["a word that goes on differently", SPOKEN.replace("angel", "angelic")],
    ["another word where the first of the list stood", SPOKEN.replace("academic", "academia")],
    ["a word that cannot be read", SPOKEN.replace("angel", "?")],
    ["code and words", `${CODE} ${SPOKEN}`],
    ["more than anyone types", CODE + " ".repeat(400)],
  ])("is not read from %s", (_, typed) => {
    expect(readHead(typed)).toBeNull();
  });

  it.each([{ seq: -1 }, { seq: 0.5 }, { seq: 2 ** 20 }, { head: "0".repeat(63) }, { head: "A".repeat(64) }])(
    "is not written from %j",
    (change) => {
      const wrong = { ...HEAD, ...change };
      expect([refusalOf(() => headCode(wrong)), refusalOf(() => headWords(wrong))]).toEqual(Array(2).fill("fault.unexpected"));
    },
  );

  it("has a number up to 1,048,575", () => {
    expect(readHead(headCode({ ...HEAD, seq: 2 ** 20 - 1 }))?.seq).toBe(2 ** 20 - 1);
  });
});

describe("a slip in typing a head", () => {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  it("of any one character is refused", () => {
    const bare = CODE.replaceAll("-", "");
    const slips = Array.from(bare).flatMap((right, at) =>
      Array.from(letters, (wrong) => (wrong === right ? [] : [bare.slice(0, at) + wrong + bare.slice(at + 1)])).flat(),
    );
    expect(slips.length).toBe(24 * 31);
    expect(slips.filter((slip) => readHead(slip) !== null)).toEqual([]);
  });

  it("of any one word is refused", () => {
    const words = SPOKEN.split(" ");
    const slips = words.flatMap((right, at) => WORDS.filter((wrong) => wrong !== right).map((wrong) => words.with(at, wrong)));
    expect(slips.length).toBe(12 * 1023);
    expect(slips.filter((slip) => readHead(slip.join(" ")) !== null)).toEqual([]);
  });

  it("that transposes two characters or two words is refused", () => {
    const transposed = (items: readonly string[]) =>
      items.flatMap((item, a) =>
        items.flatMap((other, b) => (b <= a || item === other ? [] : [items.with(a, other).with(b, item)])),
      );
    const codes = transposed(Array.from(CODE.replaceAll("-", ""))).map((slip) => slip.join(""));
    const words = transposed(SPOKEN.split(" ")).map((slip) => slip.join(" "));
    expect([codes.length > 250, words.length]).toEqual([true, 66]);
    expect([...codes, ...words].filter((slip) => readHead(slip) !== null)).toEqual([]);
  });
});

describeWithTools("Python's base64 and hashlib", { python3: "python3" }, () => {
  it("write the same heads", () => {
    const heads = Array.from({ length: 200 }, (_, index): JournalHead => {
      return { seq: (index * 7919) % 2 ** 20, head: createHash("sha256").update(`${index}`).digest("hex") };
    });
    const all = [EMPTY_JOURNAL, HEAD, { ...HEAD, seq: 2 ** 20 - 1 }, ...heads];
    const input = JSON.stringify([WORDS, all.map(({ seq, head }) => [seq, head])]);
    const { stdout, stderr } = spawnSync("python3", ["-c", REFEREE], { input, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout.trim().split("\n")).toEqual(all.map((head) => [headCode(head), ...headWords(head)].join(" ")));
  });
});
