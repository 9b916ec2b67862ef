import { expect, it } from "vitest";
import { cardText } from "../../core/share/card.ts";
import { shareText } from "../../core/share/share-text.ts";
import { recoverAll, type Recovery } from "../support/recover-py.ts";
import { describeWithTools } from "../support/tool.ts";
import { altered, trialSet } from "../support/trial-set.ts";

const accepted = ["--accept-unauthenticated"];
const set = await trialSet({ m: 4, n: 7, seed: "recover.py judgement" });
const shares = set.records.map(shareText);

/** Runs recover.py on sheets, each a list of codes. */
function judge(sheets: readonly (readonly string[])[], args: readonly string[] = []): Recovery {
  const files = Object.fromEntries(sheets.map((codes, at) => [`${at + 1}.txt`, codes.join("\n")]));
  return recoverAll([{ files, args }])[0] ?? { code: null, stdout: "", stderr: "" };
}

const honest = (x: number) => [shares[x - 1] ?? "", set.cardText, ...set.parts];
const opened = { code: 0, stdout: set.json };
const nothing = { code: 2, stdout: "" };

describeWithTools("what recover.py believes", { python3: "python3" }, () => {
  it("a sheet whose card differs is left out together with its share", () => {
    const other = cardText({ ...set.card, manifestHash: altered(set.card.manifestHash) });
    const dissent = [shares[1] ?? "", other, ...set.parts];
    const run = judge([honest(1), dissent, honest(3), honest(4), honest(5)]);
    expect(run).toMatchObject(opened);
    expect(run.stderr).toMatch(/file 2 \(2\.txt\), line 2: this card differs/);
    expect(run.stderr).toMatch(/file 2 \(2\.txt\), line 1: share 2 .* is left out with its sheet/);
    expect(run.stderr).toMatch(/opens with shares 1, 3, 4, 5\./);
    // The same share read once more from elsewhere is still that sheet's.
    expect(judge([honest(1), dissent, [shares[1] ?? ""], honest(3), honest(4)])).toMatchObject(nothing);
    expect(judge([honest(1), dissent, [shares[1] ?? ""], honest(3), honest(4)], accepted)).toMatchObject({ code: 3 });
  });

  it("the whole SHA-256 of the payload counts, not only the part of it that the payload parts show", () => {
    const card = cardText({ ...set.card, payloadHash: altered(set.card.payloadHash, 31) });
    const sheets = shares.map((share) => [share, card, ...set.parts]);
    expect(judge(sheets, accepted)).toMatchObject(nothing);
    expect(judge([1, 2, 3, 4].map(honest))).toMatchObject(opened);
  });

  it("without a card HASH8 counts", () => {
    const bare = (parts: readonly string[]) => shares.slice(0, 4).map((share) => [share, ...parts]);
    const mislabelled = set.parts.map((part) =>
      part.replace(/^(.{20})./, (_, before: string) => `${before}${part.charAt(20) === "A" ? "B" : "A"}`),
    );
    expect(judge(bare(mislabelled), accepted)).toMatchObject(nothing);
    expect(judge(bare(set.parts), accepted)).toMatchObject({ code: 3, stdout: set.json });
  });

  it("without a card the largest group on one polynomial opens, and the odd share is named", () => {
    const forged = set.records.map((record) => shareText(record.x === 1 ? { ...record, y: altered(record.y, 7) } : record));
    const run = judge(
      forged.map((share) => [share, ...set.parts]),
      accepted,
    );
    expect(run).toMatchObject({ code: 3, stdout: set.json });
    expect(run.stderr).toMatch(/file 1 .*share 1 does not fit together/);
  });

  it("without a card, shares that agree on nothing are refused, in the end", () => {
    const forged = set.records.map((record) => shareText({ ...record, y: altered(record.y, record.x) }));
    expect(
      judge(
        forged.map((share) => [share, ...set.parts]),
        accepted,
      ),
    ).toMatchObject(nothing);
  });

  it("a share that names another threshold is told so", () => {
    const other = set.records.map((record) => shareText({ ...record, m: 3 }));
    const run = judge([[other[0] ?? "", set.cardText], ...[2, 3, 4, 5].map(honest)]);
    expect(run).toMatchObject(opened);
    expect(run.stderr).toMatch(/share 1 .* says 3 of 7, but the card 4 of 7/);
  });

  it("a sign that could not be read is shown as it was corrected, and nothing else is", () => {
    const run = judge([1, 2, 3, 4].map(honest));
    expect(run.stderr).not.toContain("corrected");
    const unread = honest(1).with(0, (shares[0] ?? "").replace(/..$/, "??"));
    const mended = judge([unread, ...[2, 3, 4].map(honest)]);
    expect(mended).toMatchObject(opened);
    expect(mended.stderr).toMatch(/character pair 36 corrected: \?\? -> [A-Z2-7]{2}\./);
  });

  it("the key is printed when the card proves it, even where the payload itself could not be opened", () => {
    const key = judge([1, 2, 3, 4].map(honest), ["--key"]);
    expect(key).toMatchObject({ code: 0, stdout: expect.stringMatching(/^([A-Z2-7]{4}-){12}[A-Z2-7]{4}\n$/) });
    const card = cardText({ ...set.card, keyCommitment: altered(set.card.keyCommitment) });
    expect(
      judge(
        shares.map((share) => [share, card, ...set.parts]),
        ["--key", ...accepted],
      ),
    ).toMatchObject(nothing);
  });
});
