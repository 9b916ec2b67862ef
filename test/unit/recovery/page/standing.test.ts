import { describe, expect, it } from "vitest";
import { passphraseBytes } from "../../../../core/share/lock.ts";
import { readScan } from "../../../../core/share/scan.ts";
import { UntrustedQuorum } from "../../../../core/share/untrusted-quorum.ts";
import { standing } from "../../../../recovery/page/standing.ts";
import { argon2id } from "../../../../recovery/command/argon2id.ts";
import { publicSets } from "../../../support/public-sets.ts";

const [vector] = publicSets();
if (vector === undefined) throw new RangeError("no public set");
const share = (x: number) => vector.shares[x - 1]?.text ?? "";
const [partOne = "", partTwo = ""] = vector.parts;

function quorumOf(...codes: readonly string[]): UntrustedQuorum {
  const quorum = new UntrustedQuorum();
  codes.forEach((code, index) => quorum.add(readScan(code), `sheet ${index}`));
  return quorum;
}

function stands(quorum: UntrustedQuorum) {
  const [leading] = quorum.assess();
  if (leading === undefined) throw new RangeError("nothing read");
  return standing(leading);
}

describe("what is told about a set", () => {
  it("counts shares, parts and cards, and says what is missing", () => {
    const told = stands(quorumOf(share(2), partTwo));
    expect(told).toMatchObject({
      set: vector.setId,
      m: 3,
      n: 5,
      shares: "1 of 3 needed",
      card: "not read yet",
      parts: "1 of 2 parts",
    });
    expect(told.chips.map(({ state }) => state)).toEqual(["missing", "in", "missing", "missing", "missing"]);
    expect(told.needs).toEqual([
      "2 more shares of this set, any that are not in yet.",
      "Payload part 1, from any sheet of this set.",
    ]);
    expect(told.advice).toHaveLength(1);
  });

  it("counts parts before any share or card tells how many shares there are", () => {
    const told = stands(quorumOf(partOne));
    expect(told).toMatchObject({ m: 0, chips: [], shares: "none read yet", parts: "1 of 2 parts" });
    expect(told.needs).toEqual([
      "The shares of this set, as many as its sheets say.",
      "Payload part 2, from any sheet of this set.",
    ]);
  });

  it("needs nothing once everything is in", () => {
    const told = stands(quorumOf(share(1), share(2), share(4), vector.card, partOne, partTwo));
    expect(told).toMatchObject({ needs: [], advice: [], locked: [], card: "the same on 1 sheet", parts: "complete" });
  });

  it("can be opened without a card, and advises against it", () => {
    expect(stands(quorumOf(share(1), share(2), share(4), partOne, partTwo))).toMatchObject({
      needs: [],
      advice: ["The card of each sheet. Without it the result cannot be authenticated."],
    });
  });

  it("asks for passphrases before more sheets, until they are given", async () => {
    const quorum = quorumOf(vector.lockedShare.text, share(2), share(3), partOne, partTwo);
    expect(stands(quorum)).toMatchObject({ locked: [1], needs: ["The passphrase of share 1."] });
    expect(stands(quorum).chips.map(({ state }) => state)).toEqual(["locked", "in", "in", "missing", "missing"]);
    await quorum.unlock(passphraseBytes(vector.lockedShare.passphrase), argon2id);
    expect(stands(quorum)).toMatchObject({ locked: [], needs: [], shares: "3 of 3 needed" });
  });

  it("asks for no passphrase that is not needed", () => {
    const quorum = quorumOf(vector.lockedShare.text, share(2), share(3), share(4), partOne, partTwo);
    expect(stands(quorum)).toMatchObject({ locked: [], needs: [] });
  });
});
