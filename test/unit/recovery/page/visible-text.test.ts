import { describe, expect, it } from "vitest";
import { visibleRuns } from "../../../../recovery/page/visible-text.ts";

const shown = (text: string, options = {}) => visibleRuns(text, options).map(({ text: run, kind }) => `${kind}:${run}`);

describe("data as it is shown", () => {
  it("stays as it is where all of it can be seen", () => {
    expect(shown("<b>Grüße & 名前</b>")).toEqual(["plain:<b>Grüße & 名前</b>"]);
  });

  it.each([
    ["bidi override", "a\u202eb", ["plain:a", "named:U+202E", "plain:b"]],
    ["zero width", "a\u200bb", ["plain:a", "named:U+200B", "plain:b"]],
    ["no-break space", "a\u00a0b", ["plain:a", "named:U+00A0", "plain:b"]],
    ["control", "a\u0007\u0000", ["plain:a", "named:U+0007", "named:U+0000"]],
    ["line separator", "\u2028", ["named:U+2028"]],
    ["lone surrogate", "\ud800", ["named:U+D800"]],
    ["private use", "\u{f0000}", ["named:U+F0000"]],
    ["line end in one line", "a\nb", ["plain:a", "named:U+000A", "plain:b"]],
  ])("names what cannot be seen: %s", (_, text, runs) => {
    expect(shown(text)).toEqual(runs);
  });

  it("keeps line ends and tabs in text of several lines, and only there", () => {
    expect(shown("a\r\n\tb", { lines: true })).toEqual(["plain:a\r\n\tb"]);
    expect(shown("a\u200f\nb", { lines: true })).toEqual(["plain:a", "named:U+200F", "plain:\nb"]);
  });

  it("sets digits apart when asked to", () => {
    expect(shown("O0l1", { digits: true })).toEqual(["plain:O", "digit:0", "plain:l", "digit:1"]);
    expect(shown("O0l1")).toEqual(["plain:O0l1"]);
  });
});
