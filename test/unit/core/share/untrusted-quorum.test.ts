import { describe, expect, it } from "vitest";
import { cardText } from "../../../../core/share/card.ts";
import { partTexts } from "../../../../core/share/payload-part.ts";
import { readScan } from "../../../../core/share/scan.ts";
import { shareText } from "../../../../core/share/share-text.ts";
import type { UnlockedRecord } from "../../../../core/share/share-record.ts";
import { shareWords } from "../../../../core/share/share-words.ts";
import { UntrustedQuorum } from "../../../../core/share/untrusted-quorum.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { seededRandom } from "../../../support/seeded-random.ts";
import {
  ageSealed,
  altered,
  cardOf,
  gather,
  opening,
  outcomeOf,
  payloadJson,
  type Sheet,
  sheetOf,
  trialSet,
  nth,
} from "../../../support/trial-set.ts";

const ours = await trialSet({ m: 3, n: 5, seed: "ours" });
const earlier = await trialSet({ m: 3, n: 5, seed: "earlier", family: ours.card.header.family, generation: 2 });
const stranger = await trialSet({ m: 2, n: 3, seed: "stranger" });
const { records, cardText: card, parts, json } = ours;

const record = (x: number): UnlockedRecord => nth(records, x);
const sheet = (x: number): Sheet => nth(ours.sheets, x);
const sheets = (...xs: readonly number[]) => xs.map(sheet);
const share = (x: number) => shareText(record(x));
const from = (source: string, ...codes: readonly string[]): Sheet => ({ source, codes });
/** The sheet of share x with its y altered; its card is the set's own. */
const forgedShare = (x: number) => sheetOf({ ...record(x), y: altered(record(x).y) }, card, parts);
/** The sheet of share x with another card. */
const withCard = (x: number, other: string) => sheetOf(record(x), other, parts);
const typo = cardText({ ...ours.card, manifestHash: altered(ours.card.manifestHash) });
/** What one custodian can forge: share, its commitment on the card, and the payload; all other commitments copied from the true card. */
const forgedPayload = await ageSealed(payloadJson(ours.set, seededRandom("forged"), 600), seededRandom("key nobody has")(32));
const forgedSheet = (x: number) => {
  const forged = { ...record(x), y: altered(record(x).y) };
  const commitments = cardOf(records.with(x - 1, forged), ours.key, ours.ageFile).commitments;
  return sheetOf(
    forged,
    cardText({ ...cardOf(records, ours.key, forgedPayload), commitments }),
    partTexts(ours.set, forgedPayload),
  );
};
/** The words of share x with some of them, counted from 1, typed as another word. */
const misread = (x: number, ...at: readonly number[]) =>
  shareWords(record(x))
    .map((word, index) => (at.includes(index + 1) ? (word === "zero" ? "acid" : "zero") : word))
    .join(" ");

describe("opens authenticated", () => {
  it.each<[string, readonly Sheet[], readonly number[], readonly string[]]>([
    ["M sheets", sheets(1, 3, 5), [1, 3, 5], []],
    ["all sheets", ours.sheets, [1, 2, 3, 4, 5], []],
    ["one sheet read twice", [...sheets(1, 2, 3), from("again", ...sheet(2).codes)], [1, 2, 3], []],
    [
      "a share from one sheet, a part from another, the card from a third",
      [from("a", share(1), card), from("b", share(4), parts[0] ?? ""), from("c", parts[1] ?? "", share(2))],
      [1, 2, 4],
      [],
    ],
    ["everything from one source", [from("file", share(2), share(4), share(5), card, ...parts)], [2, 4, 5], []],
    [
      "labels among the codes",
      [...sheets(1, 2, 3), from("bag", "SWL1:CA2QCVA5SVZEJHSVLR2TV6WV3UHJL7RFUJXOBQI")],
      [1, 2, 3],
      [],
    ],
    [
      "a share that was corrected, because the card vouches for it",
      [from("a", misread(1, 5, 20), card), ...sheets(2, 3)],
      [1, 2, 3],
      [],
    ],
    ["beside a forged share", [forgedShare(1), ...sheets(2, 3, 4)], [2, 3, 4], ["sheet 1: mismatched.share"]],
    [
      "beside a share whose M was altered",
      [sheetOf({ ...record(1), m: 2 }, card, parts), ...sheets(2, 3, 4)],
      [2, 3, 4],
      ["sheet 1: mismatched.threshold"],
    ],
    [
      "beside a share whose N was altered",
      [sheetOf({ ...record(1), n: 6 }, card, parts), ...sheets(2, 3, 4)],
      [2, 3, 4],
      ["sheet 1: mismatched.threshold"],
    ],
    [
      "beside a sheet with another card, which is left out",
      [withCard(1, typo), ...sheets(2, 3, 4)],
      [2, 3, 4],
      ["sheet 1: mismatched.card"],
    ],
    [
      "beside a sheet with another card, read twice",
      [withCard(1, typo), from("again", share(1)), ...sheets(2, 3, 4)],
      [2, 3, 4],
      ["again: mismatched.card", "sheet 1: mismatched.card"],
    ],
    [
      "beside a sheet forged as well as one custodian can",
      [forgedSheet(2), ...sheets(1, 3, 4)],
      [1, 3, 4],
      ["sheet 2: mismatched.card", "sheet 2: mismatched.part", "sheet 2: mismatched.part"],
    ],
    [
      "beside a sheet of another set",
      [...sheets(1, 2, 3), ...stranger.sheets.slice(0, 1)],
      [1, 2, 3],
      ["sheet 1: mismatched.set"],
    ],
    [
      "beside a sheet of an earlier generation",
      [...sheets(1, 2, 3), ...earlier.sheets.slice(0, 1)],
      [1, 2, 3],
      ["sheet 1: mismatched.generation"],
    ],
    [
      "beside swapped parts under the right set ID",
      [from("a", ...partTexts(ours.set, forgedPayload)), ...sheets(1, 2, 3)],
      [1, 2, 3],
      ["a: mismatched.part", "a: mismatched.part"],
    ],
    [
      "beside parts that claim the right hash",
      [
        from(
          "a",
          ...partTexts(ours.set, forgedPayload).map((part, index) =>
            part.replace(/\/[A-Z2-7]{8}\/(?=[^/]*$)/, `/${parts[index]?.split("/")[3] ?? ""}/`),
          ),
        ),
        ...sheets(1, 2, 3),
      ],
      [1, 2, 3],
      ["a: mismatched.part", "a: mismatched.part"],
    ],
  ])("%s", async (_, given, used, remarks) => {
    expect(await opening(given)).toEqual({ trust: "authenticated", code: "", json, used, remarks });
  });

  it("and counts the sheets that showed the card", async () => {
    const opened = await gather([...sheets(1, 2), from("sheet 3", share(3))]).validate();
    expect(opened.trust === "authenticated" && opened.cardSheets).toBe(2);
  });
});

describe("opens unauthenticated, never silently", () => {
  const bare = (...xs: readonly number[]) => xs.map((x) => from(`sheet ${x}`, share(x), ...parts));

  it.each<[string, readonly Sheet[], string, readonly number[], readonly string[]]>([
    ["without any card", bare(1, 2, 4), "refused.unauthenticated", [1, 2, 4], []],
    [
      "M sheets, one of them with another card",
      [withCard(1, typo), ...sheets(2, 3)],
      "mismatched.card",
      [1, 2, 3],
      ["sheet 1: mismatched.card"],
    ],
    [
      "two cards on as many sheets",
      [withCard(1, typo), withCard(2, typo), ...sheets(3, 4)],
      "mismatched.card",
      [1, 2, 3, 4],
      ["sheet 1: mismatched.card", "sheet 2: mismatched.card", "sheet 3: mismatched.card", "sheet 4: mismatched.card"],
    ],
    [
      "another card that came from no sheet",
      [from("loose", typo), ...sheets(1, 2, 3)],
      "mismatched.card",
      [1, 2, 3],
      ["loose: mismatched.card"],
    ],
    [
      "two cards in one file",
      [from("file", share(1), share(2), share(3), card, typo, ...parts)],
      "mismatched.card",
      [1, 2, 3],
      ["file: mismatched.card"],
    ],
    [
      "without cards, beside a forged share",
      [...bare(2, 3, 4, 5), from("forged", forgedShare(1).codes[0] ?? "")],
      "refused.unauthenticated",
      [2, 3, 4, 5],
      ["forged: mismatched.share-value"],
    ],
    [
      "without cards, beside a share whose M was altered",
      [...bare(2, 3, 4), from("altered", shareText({ ...record(1), m: 2 }))],
      "refused.unauthenticated",
      [2, 3, 4],
      ["altered: mismatched.threshold"],
    ],
    [
      "without cards, a corrected share that was also read clean",
      [from("typed", misread(1, 9)), ...bare(1, 2, 3)],
      "refused.unauthenticated",
      [1, 2, 3],
      [],
    ],
  ])("%s", async (_, given, code, used, remarks) => {
    expect(await opening(given)).toEqual({ trust: "unauthenticated", code, json, used, remarks });
  });

  it("until the sheet with the other card is set aside by a person", async () => {
    const quorum = gather([withCard(1, typo), ...sheets(2, 3)]);
    for (const code of sheet(4).codes) quorum.add(readScan(code), "sheet 4");
    quorum.setAside("sheet 1");
    expect(await outcomeOf(quorum)).toMatchObject({ trust: "authenticated", used: [2, 3, 4], remarks: [] });
  });
});

describe("refuses", () => {
  it.each<[string, readonly Sheet[], string, readonly string[]]>([
    ["nothing", [], "refused.no-shares", []],
    ["a card alone", [from("a", card)], "refused.no-shares", []],
    ["parts alone", [from("a", ...parts)], "refused.no-shares", []],
    ["M-1 sheets", sheets(1, 2), "refused.not-enough-shares", []],
    [
      "M sheets, one of them forged",
      [forgedShare(1), ...sheets(2, 3)],
      "refused.not-enough-shares",
      ["sheet 1: mismatched.share"],
    ],
    [
      "M sheets, one of them twice and one missing",
      [...sheets(1, 2), from("again", ...sheet(1).codes)],
      "refused.not-enough-shares",
      [],
    ],
    [
      "M sheets, one of them of another set",
      [...sheets(1, 2), ...stranger.sheets.slice(2)],
      "refused.not-enough-shares",
      ["sheet 3: mismatched.set"],
    ],
    [
      "M sheets, one of them of an earlier generation",
      [...sheets(1, 2), ...earlier.sheets.slice(2, 3)],
      "refused.not-enough-shares",
      ["sheet 3: mismatched.generation"],
    ],
    ["shares and card without any part", [from("a", share(1), share(2), share(3), card)], "refused.no-parts", []],
    ["one part missing", [from("a", share(1), share(2), share(3), card, parts[1] ?? "")], "refused.missing-parts", []],
    [
      "a payload that is not the card's",
      [from("a", share(1), share(2), share(3), card, ...partTexts(ours.set, forgedPayload))],
      "mismatched.payload",
      ["a: mismatched.part", "a: mismatched.part"],
    ],
    [
      "a payload that the card promises and the key does not open",
      sheets(1, 2, 3).map(({ source, codes }) =>
        from(source, codes[0] ?? "", cardText(cardOf(records, ours.key, forgedPayload)), ...partTexts(ours.set, forgedPayload)),
      ),
      "mismatched.payload-key",
      [],
    ],
    [
      "a card that promises another key",
      sheets(1, 2, 3).map(({ source, codes }) =>
        from(source, codes[0] ?? "", cardText({ ...ours.card, keyCommitment: altered(ours.card.keyCommitment) }), ...parts),
      ),
      "mismatched.key",
      [],
    ],
    [
      "without cards, a forged share",
      [from("a", forgedShare(1).codes[0] ?? "", share(2), share(3), ...parts)],
      "mismatched.payload-key",
      [],
    ],
    [
      "without cards, two different shares with one x",
      [from("a", share(1), ...parts), from("b", forgedShare(1).codes[0] ?? ""), from("c", share(2), share(3))],
      "refused.not-enough-shares",
      ["a: mismatched.duplicate-share", "b: mismatched.duplicate-share"],
    ],
    [
      "without cards, a corrected share",
      [from("a", misread(1, 5), share(2), share(3), ...parts)],
      "refused.not-enough-shares",
      ["a: refused.uncertain-correction"],
    ],
    [
      "two complete sets",
      [...sheets(1, 2, 3), ...stranger.sheets],
      "refused.several-sets",
      ["sheet 1: mismatched.set", "sheet 2: mismatched.set", "sheet 3: mismatched.set"],
    ],
  ])("%s", async (_, given, code, remarks) => {
    expect(await opening(given)).toEqual({ trust: "refused", code, json: "", used: [], remarks });
  });

  it("a payload that names another set", async () => {
    const liar = await trialSet({ m: 2, n: 2, seed: "liar", claims: ours.set });
    expect(await opening(liar.sheets)).toMatchObject({ trust: "refused", code: "mismatched.payload-set" });
  });

  it("two complete payloads that both open, when cards do not tell which was sealed", async () => {
    const honest = await trialSet({ m: 2, n: 4, seed: "honest" });
    const { family, generation } = honest.card.header;
    const forged = await trialSet({ m: 2, n: 4, seed: "forger", family, generation });
    const given = [...honest.sheets.slice(2), ...forged.sheets.slice(0, 2)];
    expect(await opening(given)).toMatchObject({ trust: "refused", code: "refused.disagreement" });
    expect(await opening(given.slice(0, 2))).toMatchObject({ trust: "authenticated", json: honest.json });
    expect(await opening(given.slice(2))).toMatchObject({ trust: "authenticated", json: forged.json });
  });

  it("more disagreement than it is worth trying, without cards", async () => {
    const odd = await trialSet({ m: 2, n: 8, seed: "odd" });
    const random = seededRandom("noise");
    const noise = odd.records.map((seen) => from(`noise ${seen.x}`, shareText({ ...seen, y: random(32) })));
    expect(await opening([...noise, from("parts", ...odd.parts)])).toMatchObject({
      trust: "refused",
      code: "refused.disagreement",
    });
  });

  it("the 401st different code, and goes on with what it has", async () => {
    const quorum = gather(sheets(1, 2, 3));
    const had = 3 * (2 + parts.length);
    const sources = Array.from({ length: 400 - had }, (_, index) => `again ${index}`);
    for (const source of sources) quorum.add(readScan(card), source);
    expect(failureOf(() => quorum.add(readScan(card), "one more"))).toMatchObject({
      code: "refused.too-many-items",
      facts: { limit: 400 },
    });
    expect((await outcomeOf(quorum)).trust).toBe("authenticated");
  });
});

describe("a camera that sees the same code again and again", () => {
  it("is not told that it has read too many", () => {
    const quorum = new UntrustedQuorum();
    for (let frame = 0; frame < 500; frame++) for (const code of sheet(1).codes) quorum.add(readScan(code), "sheet 1");
    const [standing] = quorum.assess();
    expect([standing?.shares.length, standing?.remarks]).toEqual([1, []]);
  });
});

describe("what it still needs", () => {
  it("is told after every scan", () => {
    const quorum = new UntrustedQuorum();
    const standing = () => {
      const [leading] = quorum.assess();
      const { m, n, shares, assembly, cards } = leading ?? {
        m: -1,
        n: -1,
        shares: [],
        assembly: { kind: "none" },
        cards: { kind: "none" },
      };
      return [
        m,
        n,
        shares.map(({ printed }) => printed.x).join(),
        "absent" in assembly ? assembly.absent.join() : assembly.kind,
        cards.kind,
      ];
    };
    const told = [standing()];
    for (const [code, source] of [
      [parts[1], "a"],
      [share(4), "a"],
      [card, "a"],
      [share(2), "b"],
      [parts[0], "b"],
      [share(1), "c"],
    ] as const) {
      quorum.add(readScan(code ?? ""), source);
      told.push(standing());
    }
    expect(told).toEqual([
      [-1, -1, "", "none", "none"],
      [0, 0, "", "1", "none"],
      [3, 5, "4", "1", "none"],
      [3, 5, "4", "1", "agreed"],
      [3, 5, "2,4", "1", "agreed"],
      [3, 5, "2,4", "complete", "agreed"],
      [3, 5, "1,2,4", "complete", "agreed"],
    ]);
  });

  it("stays the same set when two are as near, whichever came first", () => {
    const leads = [
      [...sheets(1), ...stranger.sheets.slice(0, 1)],
      [...stranger.sheets.slice(0, 1), ...sheets(1)],
    ].map((given) => gather(given).assess()[0]?.set);
    expect(leads[0]).toBe(leads[1]);
  });
});

describe("wipe", () => {
  it("overwrites every share and forgets everything", async () => {
    const scan = readScan(share(1));
    const quorum = gather(sheets(2, 3));
    quorum.add(scan, "sheet 1");
    quorum.wipe();
    expect(scan.kind === "share" && !scan.share.record.locked && scan.share.record.y.every((byte) => byte === 0)).toBe(true);
    expect(quorum.assess()).toEqual([]);
    expect((await outcomeOf(quorum)).code).toBe("refused.no-shares");
  });
});
