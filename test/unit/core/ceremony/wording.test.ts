import { describe, expect, it } from "vitest";
import { ASSERTION_TEXT, EXCEPTION_TEXT, STEP_TEXT } from "../../../../core/ceremony/wording.ts";

const sentences = [
  ...Object.entries(STEP_TEXT).flatMap(([id, { does, evidence }]) => [
    [id, does],
    [id, evidence],
  ]),
  ...Object.entries(EXCEPTION_TEXT).flatMap(([id, { happened, safe, next }]) => [
    [id, happened],
    [id, safe],
    [id, next],
  ]),
  ...Object.entries(ASSERTION_TEXT),
];

describe("the wording of ceremonies", () => {
  it.each(sentences)("%s: %s", (_, text) => {
    expect(text).toMatch(/^[A-Z].*[.]$/);
    expect(text).not.toMatch(/ {2}|'|please/i);
  });

  it("has no two steps of one title, and titles that fit a rail", () => {
    const titles = Object.values(STEP_TEXT).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => title.length > 24 || title.endsWith("."))).toEqual([]);
  });

  it("fits the space of a step on paper", () => {
    const texts = Object.values(STEP_TEXT);
    expect(texts.filter(({ does, evidence }) => does.length > 135 || evidence.length > 135)).toEqual([]);
  });
});
