import { describe, expect, it } from "vitest";
import { makePassphrase, parsePassphrasePolicy } from "../../../../core/credential/passphrase.ts";
import { PASSPHRASE_WORDS } from "../../../../core/credential/passphrase-words.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { scriptedRandom, seededRandom } from "../../../support/seeded-random.ts";

describe("a passphrase policy", () => {
  it("is eight words with hyphens unless chosen otherwise", () => {
    expect(parsePassphrasePolicy({})).toEqual({ words: 8, separator: "-", bits: 103.39 });
  });

  it.each([
    [{ words: 6 }, 77.54],
    [{ words: 24, separator: " " }, 310.19],
  ])("accepts %j with %s bits", (choice, bits) => {
    expect(parsePassphrasePolicy(choice).bits).toBe(bits);
  });

  it.each([
    [{ words: 5 }, "words"],
    [{ words: 25 }, "words"],
    [{ words: 6.5 }, "words"],
    [{ words: "8" }, "words"],
    [{ separator: "" }, "separator"],
    [{ separator: "x" }, "separator"],
    [{ seperator: "-" }, "policy"],
    [null, "policy"],
  ])("refuses %j", (choice, field) => {
    expect(refusalOf(() => parsePassphrasePolicy(choice))).toBe(`refused.passphrase-policy ${field}`);
  });
});

describe("a passphrase", () => {
  it("takes 16 bits a word: 7,775 is the last word, 62,208 the first draw that is rejected", () => {
    const draws = [0, 0, 0x1e, 0x5f, 0xf2, 0xff, 0xf3, 0x00, 0, 1, 0, 2, 0, 3];
    const passphrase = makePassphrase(
      parsePassphrasePolicy({ words: 6, separator: " " }),
      scriptedRandom(...draws.slice(0, 12), 0, 3),
    );
    expect(passphrase).toBe("abacus zoom zoom abdomen abdominal abide");
  });

  it("has as many words of the list as asked for", () => {
    const words = makePassphrase(parsePassphrasePolicy({ words: 24, separator: "_" }), seededRandom("words")).split("_");
    expect(words).toHaveLength(24);
    for (const word of words) expect(PASSPHRASE_WORDS).toContain(word);
  });
});
