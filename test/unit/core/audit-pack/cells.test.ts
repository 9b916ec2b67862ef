import { describe, expect, it } from "vitest";
import { csvBytes } from "../../../../core/audit-pack/csv.ts";
import { jsonBytes } from "../../../../core/audit-pack/json-text.ts";
import { ranges } from "../../../../core/audit-pack/report/pieces.ts";
import { recordBytes } from "../../../../core/record/record.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { trialDraft } from "../../../support/trial-book.ts";

const csv = (...rows: readonly (readonly (string | number)[])[]) => Buffer.from(csvBytes(rows)).toString("utf8");

describe("cells of a CSV", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+49 30", "'+49 30"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    [" =1", "' =1"],
    ["\t=1", "'\t=1"],
    ["\tx", "'\tx"],
    ["＝1", "'＝1"],
    ["＠x", "'＠x"],
    ["1=1", "1=1"],
    ["Ada -2", "Ada -2"],
    ["", ""],
  ])("%j becomes %j", (typed, cell) => {
    expect(csv([typed])).toBe(`\uFEFF"${cell}"\r\n`);
  });

  it("quotes are doubled, lines and commas stay in their cell, numbers are numbers", () => {
    expect(csv(["a", -1], ['"', "x,\r\ny"])).toBe('\uFEFF"a","-1"\r\n"""","x,\r\ny"\r\n');
  });
});

describe("JSON of a pack", () => {
  it("reads back as it was, and holds nothing that ends a script or a comment in HTML", () => {
    const value = { name: "</script><!-- & \u2028", list: [1, null, true] };
    const text = Buffer.from(jsonBytes(value)).toString("utf8");
    expect(JSON.parse(text)).toEqual(value);
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(text.endsWith("}\n")).toBe(true);
  });
});

it.each([
  [[], ""],
  [[7], "7"],
  [[1, 2, 3, 5, 7, 8], "1–3, 5, 7–8"],
])("the numbers %j as ranges", (numbers, shown) => {
  expect(ranges(numbers)).toBe(shown);
});

describe("what never reaches a pack", () => {
  it.each([
    ["an override of direction", "Ada \u202eevil"],
    ["an isolate", "Ada \u2066x\u2069"],
    ["a mark of direction", "Ada\u200f"],
    ["a zero-width space", "Ada\u200bx"],
    ["a line end", "Ada\n=1+1"],
    ["a tab", "\t=1+1"],
  ])("%s: no record takes it", (_, name) => {
    const draft = trialDraft("custodian.joined", { name, role: "x", place: "x" });
    expect(refusalOf(() => recordBytes(draft, { seq: 0, head: "0".repeat(64) }))).toBe("refused.record body.name");
  });
});
