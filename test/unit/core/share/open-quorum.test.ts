import { describe, expect, it, vi } from "vitest";
import { openQuorum } from "../../../../core/share/open-quorum.ts";
import * as sealed from "../../../../core/share/sealed-payload.ts";
import * as shamir from "../../../../core/share/shamir.ts";
import { cardText } from "../../../../core/share/card.ts";
import { Failure } from "../../../../core/failure/failure.ts";
import type { Assessment } from "../../../../core/share/assessment.ts";
import { ageSealed, altered, cardOf, gather, type Sheet, sheetOf, trialSet, nth } from "../../../support/trial-set.ts";
import { partTexts } from "../../../../core/share/payload-part.ts";

vi.mock(import("../../../../core/share/shamir.ts"), { spy: true });
vi.mock(import("../../../../core/share/sealed-payload.ts"), { spy: true });

const {
  sheets,
  records,
  key,
  ageFile,
  card,
  cardText: text,
  parts,
  set,
  json,
} = await trialSet({ m: 2, n: 4, seed: "opened" });
const assessed = (given: readonly Sheet[]): Assessment => nth(gather(given).assess(), 1);
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "opened",
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  );
const zero = (bytes: unknown) => bytes instanceof Uint8Array && bytes.every((byte) => byte === 0);
const bare = (xs: readonly number[], ...more: readonly string[]): Sheet => ({
  source: "bare",
  codes: [...xs.map((x) => sheets[x - 1]?.codes[0] ?? ""), ...more],
});

describe("a card that commits to a share that does not lie with the others", () => {
  const odd = { ...nth(records, 1), y: altered(nth(records, 1).y) };
  const oddCard = cardText({ ...card, commitments: cardOf(records.with(0, odd), key, ageFile).commitments });

  it("opens with those that give the key it promises, and names the other", async () => {
    const opened = await openQuorum(assessed([sheetOf(odd, oddCard, parts), bare([2, 3])]));
    expect([opened.trust, opened.used, Buffer.from(opened.json).toString()]).toEqual(["authenticated", [2, 3], json]);
    expect(opened.remarks.map(({ source, failure }) => [source, failure.code, failure.facts.x])).toEqual([
      ["sheet 1", "mismatched.share-value", 1],
    ]);
  });

  it("opens nothing when too few are left", async () => {
    expect(await refusal(openQuorum(assessed([sheetOf(odd, oddCard, parts), bare([2])])))).toBe("mismatched.key");
  });
});

describe("what was opened is wiped when it is refused", () => {
  it.each([
    ["a payload of another set", JSON.stringify({ ...JSON.parse(json), set: "AAAAAAAB" }), "mismatched.payload-set"],
    ["no payload", "{}", "unreadable.payload"],
    ["a key twice", json.replace('"v":1', '"v":1,"v":1'), "unreadable.json-key"],
    ["__proto__", json.replace('"v":1', '"__proto__":{},"v":1'), "unreadable.json-key"],
    ["too deep", json.replace('"v":1', '"deep":[[[[[[]]]]]],"v":1'), "unreadable.json-depth"],
    ["a damaged gzip", Uint8Array.of(0x1f, 0x8b, 8, 0), "unreadable.gzip"],
  ])("%s", async (_, content, code) => {
    const file = await ageSealed(content, key);
    const given = [sheetOf(nth(records, 1), cardText(cardOf(records, key, file)), partTexts(set, file)), bare([2])];
    vi.mocked(shamir.combine).mockClear();
    vi.mocked(sealed.openPayload).mockClear();
    expect(await refusal(openQuorum(assessed(given)))).toBe(code);
    expect(vi.mocked(shamir.combine).mock.results.map(({ value }) => zero(value))).toEqual([true]);
    expect(zero(await vi.mocked(sealed.openPayload).mock.results[0]?.value)).toBe(true);
  });

  it("every key that was tried without a card but the one that opened", async () => {
    const forged = { ...nth(records, 4), y: altered(nth(records, 4).y) };
    vi.mocked(shamir.combine).mockClear();
    const opened = await openQuorum(
      assessed([bare([1, 2], ...parts), { source: "forged", codes: [sheetOf(forged, "", []).codes[0] ?? ""] }]),
    );
    expect(opened.trust).toBe("unauthenticated");
    const keys = vi.mocked(shamir.combine).mock.results.map(({ value }) => value);
    expect(keys).toHaveLength(3);
    expect(keys.filter((tried) => !zero(tried))).toEqual([opened.key]);
  });
});

describe("when the machine fails", () => {
  it("says so, and does not go on trying", async () => {
    vi.mocked(sealed.openPayload).mockClear();
    vi.mocked(sealed.openPayload).mockRejectedValueOnce(new Failure("fault.scrypt", { limit: 65_536 }));
    expect(
      await refusal(
        openQuorum(assessed([bare([1, 2, 3], ...parts), { source: "forged", codes: [sheets[3]?.codes[0] ?? ""] }])),
      ),
    ).toBe("fault.scrypt");
    expect(sealed.openPayload).toHaveBeenCalledTimes(1);
  });

  it("passes on an error that is no failure", async () => {
    vi.mocked(sealed.openPayload).mockRejectedValueOnce(new RangeError("bug"));
    await expect(openQuorum(assessed([bare([1, 2], text, ...parts)]))).rejects.toThrow(RangeError);
  });
});
