import { sha256 } from "@noble/hashes/sha2.js";
import { describe, expect, it } from "vitest";
import { assembleParts } from "../../../../core/share/part-assembly.ts";
import { hash8, partTexts, readPart } from "../../../../core/share/payload-part.ts";
import type { SeenPart } from "../../../../core/share/set-evidence.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

const random = seededRandom("assembly");
const file = random(490 * 2 + 20);
const other = random(490 * 2 + 20);
const hash = sha256(file);
const partsOf = (ageFile: Uint8Array, source: string): SeenPart[] =>
  partTexts("DWKXERCU", ageFile).map((text) => ({ source, part: readPart(text.slice("SWP1/".length)) }));
const ours = partsOf(file, "a");
const foreign = partsOf(other, "b");
/** Parts of another payload that bear our HASH8. */
const disguised = (source: string) =>
  partsOf(other, source).map(({ part }) => ({ source, part: { ...part, hash8: hash8(file) } }));
const told = (parts: readonly SeenPart[], payloadHash: Uint8Array | null) => {
  const assembly = assembleParts(parts, payloadHash);
  const strays = assembly.strays
    .map(({ source, part }) => `${source}${part.index}`)
    .toSorted()
    .join(" ");
  if (assembly.kind === "missing")
    return `missing ${assembly.have} of ${assembly.need}: ${assembly.absent.join()}; strays ${strays}`;
  if (assembly.kind === "wrong") return `wrong; strays ${strays}`;
  return `complete ${assembly.ageFiles.map((ageFile) => (Buffer.from(ageFile).equals(file) ? "ours" : "other")).join()}; strays ${strays}`;
};

describe("with the card's hash", () => {
  it.each<[string, readonly SeenPart[], string]>([
    ["no part", [], "missing 0 of 1: 1; strays "],
    ["all parts", ours, "complete ours; strays "],
    ["all parts twice", [...ours, ...partsOf(file, "b")], "complete ours; strays "],
    ["one part missing", ours.slice(1), "missing 2 of 3: 1; strays "],
    ["one part missing, all of another payload", [...ours.slice(1), ...foreign], "missing 2 of 3: 1; strays b1 b2 b3"],
    ["another payload", foreign, "wrong; strays b1 b2 b3"],
    ["beside another payload", [...foreign, ...ours], "complete ours; strays b1 b2 b3"],
    ["beside a sheet whose parts bear our hash", [...disguised("b"), ...ours], "complete ours; strays b1 b2 b3"],
    [
      "beside two sheets whose parts bear our hash",
      [...disguised("b"), ...disguised("c"), ...ours],
      "complete ours; strays b1 b2 b3 c1 c2 c3",
    ],
    [
      "our parts from three sheets, beside such a sheet",
      [...disguised("b"), ...ours.map((seen, index) => ({ ...seen, source: `a${index}` }))],
      "complete ours; strays b1 b2 b3",
    ],
    ["only parts that bear our hash wrongly", disguised("b"), "wrong; strays "],
    [
      "a part with another total",
      [{ source: "b", part: { ...(ours[0] as SeenPart).part, total: 4 } }, ...ours],
      "complete ours; strays b1",
    ],
  ])("%s: in every order", (_, parts, expected) => {
    expect(told(parts, hash)).toBe(expected);
    expect(told(parts.toReversed(), hash)).toBe(expected);
  });
});

describe("without a card", () => {
  it.each<[string, readonly SeenPart[], string]>([
    ["no part", [], "missing 0 of 1: 1; strays "],
    ["all parts", ours, "complete ours; strays "],
    ["two payloads", [...foreign, ...ours], "complete ours,other; strays "],
    ["two payloads, ours on more sheets", [...foreign, ...ours, ...partsOf(file, "c")], "complete ours,other; strays "],
    ["two payloads, the other on more sheets", [...foreign, ...partsOf(other, "c"), ...ours], "complete other,ours; strays "],
    ["a payload that is not what its parts say", disguised("b"), "wrong; strays "],
    ["the nearest to complete counts", [...ours.slice(0, 1), ...foreign.slice(1)], "missing 2 of 3: 1; strays "],
  ])("%s: in every order", (title, parts, expected) => {
    // Which of two payloads on as many sheets comes first is arbitrary, but always the same.
    const settled = (text: string) => (title === "two payloads" ? text.replace("other,ours", "ours,other") : text);
    expect(settled(told(parts, null))).toBe(expected);
    expect(told(parts.toReversed(), null)).toBe(told(parts, null));
  });
});

describe("the longest payload, from sheets of which one is bad in every part", () => {
  const long = random(490 * 16);
  const good = partsOf(long, "good");
  const bad = partsOf(random(490 * 16), "bad").map(({ part }) => ({ source: "bad", part: { ...part, hash8: hash8(long) } }));

  it("is found whole", () => {
    const assembly = assembleParts([...bad, ...good], sha256(long));
    expect(assembly.kind === "complete" && Buffer.from(assembly.ageFiles[0] ?? []).equals(long)).toBe(true);
  });
});
