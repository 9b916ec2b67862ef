import { describe, expect, it } from "vitest";
import { makePassword } from "../../../../core/credential/password.ts";
import { parsePasswordPolicy } from "../../../../core/credential/password-policy.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

describe("a password", () => {
  it.each([
    {},
    { length: 128, classes: ["lower", "upper", "digit", "symbol"], lookAlikes: "allowed" },
    { keyboard: "console-safe", length: 30 },
    { length: 30, classes: ["lower", "symbol"], symbols: "!" },
  ])("keeps to the policy %j", (choice) => {
    const policy = parsePasswordPolicy(choice);
    const random = seededRandom(JSON.stringify(choice));
    for (let round = 0; round < 50; round += 1) {
      const password = makePassword(policy, random);
      expect(password).toHaveLength(policy.length);
      expect(Array.from(password).every((character) => policy.alphabet.includes(character))).toBe(true);
      for (const set of policy.required) expect(Array.from(set).some((character) => password.includes(character))).toBe(true);
    }
  });

  it("throws a candidate without a required class away whole and draws a new one", () => {
    // Indexes into "ab1": the first candidate has no digit; nothing of it may be left in the second.
    const draws = [
      [0, 1, 0, 1],
      [1, 1, 2, 1],
    ];
    const random = () => Uint8Array.from((draws.shift() ?? []).flatMap((index) => [0, index]));
    expect(makePassword({ length: 4, alphabet: "ab1", required: ["1"], bits: 0 }, random)).toBe("bb1b");
  });

  it("gives up on a source that never yields an acceptable one", () => {
    const stuck = (length: number) => new Uint8Array(length);
    expect(failureOf(() => makePassword(parsePasswordPolicy({}), stuck)).code).toBe("fault.random");
  });
});
