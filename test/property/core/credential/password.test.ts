import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { acceptableTexts, bitsOf } from "../../../../core/credential/entropy-bits.ts";
import { makePassword } from "../../../../core/credential/password.ts";
import { parsePasswordPolicy, type PasswordPolicy } from "../../../../core/credential/password-policy.ts";
import { groupsOfFour, spell } from "../../../../core/credential/spelling.ts";
import { seededRandom } from "../../../support/seeded-random.ts";
import { deviationsFromUniform } from "../../../support/uniformity.ts";

const choices = fc.record(
  {
    length: fc.integer({ min: 30, max: 128 }),
    classes: fc.uniqueArray(fc.constantFrom("lower", "upper", "digit", "symbol"), { minLength: 1 }),
    lookAlikes: fc.constantFrom("excluded", "allowed"),
  },
  { requiredKeys: [] },
);

describe("passwords", () => {
  it("are uniform over all that a policy accepts, those counted (a small policy, every password counted)", () => {
    // 4 characters of "ab12#": 5^4 = 625 texts, of which those with a letter, a digit and the symbol are accepted.
    const policy: PasswordPolicy = { length: 4, alphabet: "ab12#", required: ["ab", "12", "#"], bits: 0 };
    const accepted = Number(acceptableTexts(4, 5, [2, 2, 1]));
    const counts = new Map<string, number>();
    const random = seededRandom("small policy");
    for (let round = 0; round < 40_000; round += 1) {
      const password = makePassword(policy, random);
      counts.set(password, (counts.get(password) ?? 0) + 1);
    }
    // Replacing single characters to satisfy the classes would fail this by far.
    expect(counts.size).toBe(accepted);
    expect(Math.abs(deviationsFromUniform([...counts.values()]))).toBeLessThan(4);
  });

  it("have at each place every character of the alphabet equally often when nothing is required", () => {
    const policy = parsePasswordPolicy({ required: [], lookAlikes: "allowed", classes: ["lower", "upper", "digit", "symbol"] });
    const counts = new Array<number>(policy.alphabet.length).fill(0);
    const random = seededRandom("places");
    for (let round = 0; round < 4000; round += 1) {
      for (const character of makePassword(policy, random)) {
        const index = policy.alphabet.indexOf(character);
        counts[index] = (counts[index] ?? 0) + 1;
      }
    }
    expect(Math.abs(deviationsFromUniform(counts))).toBeLessThan(4);
  });

  it("satisfy their policy, whose bits never exceed those of free choice", () => {
    fc.assert(
      fc.property(choices, fc.string(), (choice, seed) => {
        const policy = parsePasswordPolicy(choice);
        const password = makePassword(policy, seededRandom(seed));
        expect(password).toHaveLength(policy.length);
        for (const character of password) expect(policy.alphabet).toContain(character);
        for (const set of policy.required)
          expect(Array.from(set).filter((character) => password.includes(character))).not.toEqual([]);
        expect(policy.bits).toBeLessThanOrEqual(bitsOf(BigInt(policy.alphabet.length) ** BigInt(policy.length)));
        expect(policy.bits).toBeLessThanOrEqual(policy.length * Math.log2(policy.alphabet.length));
      }),
      { numRuns: 100 },
    );
  });

  it("can be put together again from groups and from spelled characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const groups = groupsOfFour(text);
        expect(groups.map((group) => group.text).join("")).toBe(text);
        expect(groups.map(({ position }) => position)).toEqual(groups.map((_, index) => 4 * index + 1));
        expect(
          spell(text)
            .map(({ character }) => character)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

describe("entropy", () => {
  it("counts what counting one by one counts", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        (length, sizes, isRequired) => {
          const size = sizes.reduce((sum, classSize) => sum + classSize, 0);
          const classOf = sizes.flatMap((classSize, index) => new Array<number>(classSize).fill(index));
          const required = sizes.map((_, index) => index).filter((index) => isRequired[index]);
          let count = 0;
          for (let number = 0; number < size ** length; number += 1) {
            const present = new Set<number | undefined>();
            for (let place = 0, rest = number; place < length; place += 1, rest = Math.floor(rest / size))
              present.add(classOf[rest % size]);
            if (required.every((index) => present.has(index))) count += 1;
          }
          expect(
            acceptableTexts(
              length,
              size,
              required.map((index) => sizes[index] ?? 0),
            ),
          ).toBe(BigInt(count));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is rounded down to a hundredth, checked in whole numbers: 2^(100 bits) <= count^100 < 2^(100 bits + 1)", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 1n << 850n }), (count) => {
        const hundredths = BigInt(Math.round(bitsOf(count) * 100));
        expect(1n << hundredths <= count ** 100n).toBe(true);
        expect(count ** 100n < 1n << (hundredths + 1n)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
