import { describe, expect, it } from "vitest";
import { escapedPath, findingLine, findingPlace } from "../../../../../core/record/verify/told-finding.ts";

describe("a finding in a line", () => {
  it("begins with its rule and its path, and says what was found, what it may mean and what to do", () => {
    expect(findingLine({ rule: "S1", file: "records/000042.json.sig" })).toBe(
      "S1 records/000042.json.sig: The operator's signature is missing. It was removed, or the copy is not whole. Take the file from " +
        "a copy of the book; the rules tell whether it is the right one.",
    );
  });

  it("names a head on paper as it is, and a file of that name escaped", () => {
    expect(findingPlace({ rule: "H1", file: "head 42" })).toBe("H1 head 42: ");
    expect(findingPlace({ rule: "N1", file: "head 42" })).toBe("N1 head\\u002042: ");
  });

  it.each([
    ["records/000001.json", "records/000001.json"],
    ["a b", "a\\u0020b"],
    ["a\\b", "a\\u005cb"],
    ["a\u007f\n\u001b", "a\\u007f\\u000a\\u001b"],
    ["\u202egnp", "\\u202egnp"],
    ["Prüfung", "Pr\\u00fcfung"],
    ["\u{1f600}", "\\ud83d\\ude00"],
    ["!~", "!~"],
  ])("%j is told as %s", (path, told) => expect(escapedPath(path)).toBe(told));
});
