import { describe, expect, it } from "vitest";
import { codeLines, TEXT_LIMIT } from "../../../../recovery/page/code-lines.ts";
import { publicSets } from "../../../support/public-sets.ts";

const [share, second] = publicSets()[0]?.shares ?? [];
const words = share?.words.split(" ") ?? [];
const text = share?.text ?? "";

describe("a text's codes", () => {
  it("are its lines, but for empty ones and remarks", () => {
    expect(codeLines(`\ufeff# sheet 1\r\n${text}\n\n  SWL1:AAAA \nQR-Code:${text}`)).toEqual([
      { line: 2, text },
      { line: 4, text: "SWL1:AAAA" },
      { line: 5, text },
    ]);
  });

  it("are one where a single code was broken over lines", () => {
    expect(codeLines(`${text.slice(0, 30)}\n${text.slice(30)}`)).toEqual([
      { line: 1, text: `${text.slice(0, 30)} ${text.slice(30)}` },
    ]);
  });

  it("are one where one share's words stand in lines, as on the sheet", () => {
    const lines = words.map((word, index) => `${index + 1}. ${word}`);
    expect(codeLines(lines.join("\n"))).toEqual([{ line: 1, text: lines.join(" ") }]);
  });

  it("are two where the words of two shares stand in two lines", () => {
    expect(codeLines(`${share?.words ?? ""}\n${second?.words ?? ""}`)).toHaveLength(2);
  });

  it.each([
    ["nothing", "", "unreadable.empty"],
    ["only remarks", "# a\n#b\n", "unreadable.empty"],
    ["too much", "A".repeat(TEXT_LIMIT + 1), "unreadable.too-long"],
    ["too many lines", "A\n".repeat(2001), "refused.too-many-items"],
  ])("are refused: %s", (_, input, code) => {
    expect(() => codeLines(input)).toThrow(expect.objectContaining({ code }));
  });
});
