import { describe, expect, it } from "vitest";
import { CHARACTER_CLASSES } from "../../../../core/credential/password-policy.ts";
import { groupsOfFour, spell } from "../../../../core/credential/spelling.ts";

describe("groupsOfFour", () => {
  it("counts positions from 1 and leaves the rest to the last group", () => {
    expect(groupsOfFour("abcdefghij")).toEqual([
      { position: 1, text: "abcd" },
      { position: 5, text: "efgh" },
      { position: 9, text: "ij" },
    ]);
    expect(groupsOfFour("abcd")).toEqual([{ position: 1, text: "abcd" }]);
    expect(groupsOfFour("")).toEqual([]);
  });

  it("does not cut a character in two", () => {
    expect(groupsOfFour("ab𝄞d€").map(({ text }) => text)).toEqual(["ab𝄞d", "€"]);
  });
});

describe("spell", () => {
  it("says capitals, digits, symbols and anything else", () => {
    expect(spell("aZ7-€\t").map(({ spoken }) => spoken)).toEqual([
      "alfa",
      "capital zulu",
      "digit seven",
      "hyphen",
      "U+20AC",
      "U+0009",
    ]);
    expect(spell("xY")[1]).toEqual({ position: 2, character: "Y", spoken: "capital yankee" });
  });

  it("has a word of its own for each character of the classes and the space", () => {
    const spoken = spell(Object.values(CHARACTER_CLASSES).join("") + " ").map((character) => character.spoken);
    expect(new Set(spoken).size).toBe(95);
    expect(spoken.filter((word) => word === "" || word.startsWith("U+"))).toEqual([]);
  });
});
