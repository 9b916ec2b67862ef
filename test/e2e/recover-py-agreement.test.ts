import fc from "fast-check";
import { expect, it } from "vitest";
import { Failure } from "../../core/failure/failure.ts";
import { cardText, readCard } from "../../core/share/card.ts";
import { readScan } from "../../core/share/scan.ts";
import { parseRecord, recordBytes } from "../../core/share/share-record.ts";
import { shareText } from "../../core/share/share-text.ts";
import { UntrustedQuorum } from "../../core/share/untrusted-quorum.ts";
import { recoverAll } from "../support/recover-py.ts";
import { describeWithTools } from "../support/tool.ts";
import { altered, outcomeOf, type Sheet, trialSet, type TrialSet } from "../support/trial-set.ts";

const MESSES = 400;

/** What happens to one sheet on its way to the table; `at` chooses where. */
const HARM = {
  none: (sheet: Sheet) => sheet.codes,
  twice: ({ codes }: Sheet) => [...codes, ...codes],
  "share missing": ({ codes }: Sheet) => codes.slice(1),
  "card missing": ({ codes }: Sheet) => codes.toSpliced(1, 1),
  "parts missing": ({ codes }: Sheet) => codes.slice(0, 2),
  "one part missing": ({ codes }: Sheet, at: number) => codes.toSpliced(2 + (at % (codes.length - 2)), 1),
  "share altered": ({ codes: [share = "", ...rest] }: Sheet, at: number) => [shareAltered(share, 8 + (at % 32)), ...rest],
  "threshold altered": ({ codes: [share = "", ...rest] }: Sheet, at: number) => [
    withHeaderByte(share, 1, [0x25, 0x35, 0x45, 0x2f, 0x3f][at % 5] ?? 0x25),
    ...rest,
  ],
  "number altered": ({ codes: [share = "", ...rest] }: Sheet, at: number) => [withHeaderByte(share, 2, 1 + (at % 3)), ...rest],
  "share misread": ({ codes: [share = "", ...rest] }: Sheet, at: number) => [misread(share, 5 + (at % 72)), ...rest],
  "share torn": ({ codes: [share = "", ...rest] }: Sheet) => [share.slice(0, 60), ...rest],
  "card promises another payload": (sheet: Sheet) =>
    withCard(sheet, (card) => ({ ...card, payloadHash: altered(card.payloadHash) })),
  "card promises another key": (sheet: Sheet) =>
    withCard(sheet, (card) => ({ ...card, keyCommitment: altered(card.keyCommitment) })),
  "card names another manifest": (sheet: Sheet) =>
    withCard(sheet, (card) => ({ ...card, manifestHash: altered(card.manifestHash) })),
  "card denies a share": (sheet: Sheet, at: number) =>
    withCard(sheet, (card) => ({
      ...card,
      commitments: card.commitments.map((one, x) => (x === at % card.header.n ? altered(one) : one)),
    })),
  "card misread": ({ codes }: Sheet, at: number) => codes.with(1, misread(codes[1] ?? "", 20 + (at % 100))),
  "part altered": ({ codes }: Sheet, at: number) => codes.with(2, misread(codes[2] ?? "", 40 + (at % 100))),
  "parts of another payload": ({ codes }: Sheet) => codes.map((code) => code.replace(/^(SWP1\/.{8}\/.{5}\/)(.{7})./, "$1$2Z")),
} as const;

const shareAltered = (text: string, at: number) => reprinted(text, (record) => altered(record, at));
const withHeaderByte = (text: string, at: number, byte: number) => reprinted(text, (record) => record.with(at, byte));

function reprinted(text: string, change: (record: Uint8Array) => Uint8Array): string {
  const scan = readScan(text);
  return scan.kind === "share" ? shareText(parseRecord(change(recordBytes(scan.share.record)))) : text;
}

function withCard(
  { codes }: Sheet,
  change: (card: ReturnType<typeof readCard>) => ReturnType<typeof readCard>,
): readonly string[] {
  return codes.with(1, cardText(change(readCard(codes[1]?.slice(5) ?? ""))));
}

// One base32 character becomes another.
function misread(text: string, at: number): string {
  return text.slice(0, at) + (text.charAt(at) === "Q" ? "R" : "Q") + text.slice(at + 1);
}

const harms = Object.keys(HARM) as (keyof typeof HARM)[];
const aSheet = fc.record({
  of: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(1, 2) }),
  x: fc.nat(4),
  harm: fc.oneof({ weight: 2, arbitrary: fc.constant("none" as const) }, { weight: 1, arbitrary: fc.constantFrom(...harms) }),
  at: fc.nat(1000),
});
const aMess = fc.record({ first: fc.nat(1), sheets: fc.array(aSheet, { minLength: 2, maxLength: 6 }) });

function laid(
  sets: readonly TrialSet[],
  { first, sheets }: { first: number; sheets: readonly { of: number; x: number; harm: keyof typeof HARM; at: number }[] },
): readonly Sheet[] {
  return sheets.flatMap(({ of, x, harm, at }, index): Sheet[] => {
    const set = sets[(first + of) % sets.length];
    const sheet = set?.sheets[x % set.n];
    return sheet === undefined ? [] : [{ source: `sheet-${index}`, codes: HARM[harm](sheet, at) }];
  });
}

async function byCore(sheets: readonly Sheet[]) {
  const quorum = new UntrustedQuorum();
  for (const { source, codes } of sheets) {
    for (const code of codes) {
      try {
        quorum.add(readScan(code), source);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
      }
    }
  }
  const { trust, json, code } = await outcomeOf(quorum);
  return { outcome: { code: { authenticated: 0, unauthenticated: 3, refused: 2 }[trust], stdout: json }, why: code };
}

describeWithTools("recover.py and the core", { python3: "python3" }, () => {
  it(`come to the same result on ${MESSES} messes of damaged, forged and foreign sheets`, async () => {
    const a = await trialSet({ m: 3, n: 5, seed: "agreement a" });
    const b = await trialSet({ m: 2, n: 3, seed: "agreement b" });
    const later = await trialSet({
      m: 3,
      n: 5,
      seed: "agreement later",
      family: a.records[0]?.family ?? new Uint8Array(4),
      generation: 2,
    });
    const messes = fc.sample(aMess, { numRuns: MESSES, seed: 20 }).map((mess) => ({ mess, sheets: laid([a, b, later], mess) }));
    const runs = recoverAll(
      messes.map(({ sheets }) => ({
        files: Object.fromEntries(sheets.map(({ source, codes }) => [`${source}.txt`, codes.join("\n")])),
        args: ["--accept-unauthenticated"],
      })),
    );
    const codes = new Map<number | null, number>();
    for (const [index, { mess, sheets }] of messes.entries()) {
      const { code, stdout, stderr } = runs[index] ?? { code: null, stdout: "", stderr: "" };
      const { outcome, why } = await byCore(sheets);
      expect({ code, stdout }, `${JSON.stringify(mess)}\n${why}\n${stderr}`).toEqual(outcome);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    // A run in which everything is refused would say little.
    for (const code of [0, 2, 3]) expect(codes.get(code)).toBeGreaterThan(20);
  });
});
