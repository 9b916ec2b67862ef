import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import * as bytes from "../../../../core/encoding/bytes.ts";
import { parseRecord } from "../../../../core/share/share-record.ts";
import { shareText } from "../../../../core/share/share-text.ts";
import { WORDS } from "../../../../core/share/word-list.ts";
import { olderGeneration } from "../../../support/older-generation.ts";
import { publicSets } from "../../../support/public-sets.ts";
import {
  allCodes,
  askedVault,
  type AskedVault,
  asDrafted,
  codes,
  plannedAccount,
  type PrintedSheet,
  printedSheet,
  sealRequest,
} from "../../../support/vault-calls.ts";

vi.mock("../../../../core/encoding/bytes.ts", async (original) => {
  const module = await original<typeof bytes>();
  return { ...module, wipe: vi.fn(module.wipe) };
});

interface Expected {
  readonly set: string;
  readonly x: number;
  readonly m: number;
  readonly n: number;
  readonly commitment: string;
}

let sheets: readonly PrintedSheet[];
let labels: readonly string[];
let expected: Expected;

beforeAll(async () => {
  const vault = askedVault();
  await vault.call("draft", asDrafted(plannedAccount()));
  const sealed = await vault.call("seal", sealRequest());
  labels = sealed.labels.map(({ labelText }) => labelText);
  const manifest: { set: string; shares: readonly { x: number; commitment: string }[] } = JSON.parse(
    Buffer.from(sealed.manifest).toString(),
  );
  const { set } = manifest;
  expected = { set, x: 2, m: 3, n: 5, commitment: manifest.shares[1]?.commitment ?? "" };
  const printed: PrintedSheet[] = [];
  for (const x of [1, 2, 3]) printed.push(await printedSheet(vault, x));
  sheets = printed;
});

const sheet = (x: number): PrintedSheet => sheets[x - 1] ?? fail();
const fail = (): never => {
  throw new Error("no such sheet");
};

describe("labels among the codes of a picture", () => {
  const read = (...texts: readonly string[]) => askedVault().call("labels:read", { sheet: 1, codes: codes(...texts) });

  it("are told by what they hold, each once, whatever else lies there", async () => {
    const { labels: told, others } = await read(labels[1] ?? "", labels[3] ?? "", `${labels[1] ?? ""} `.toLowerCase());
    expect(told.map(({ set, m, n, x, generation }) => [set, m, n, x, generation])).toEqual([
      [expected.set, 3, 5, 2, 1],
      [expected.set, 3, 5, 4, 1],
    ]);
    expect(told[0]?.commitment).toBe(expected.commitment.slice(0, 32));
    expect(others).toBe(0);
    expect(await read()).toEqual({ labels: [], others: 0 });
  });

  it("of an independent implementation are read as its own", async () => {
    for (const { shares, setId } of publicSets()) {
      const { labels: told } = await read(...shares.map(({ label }) => label));
      expect(told.map(({ set, x, commitment }) => [set, x, commitment])).toEqual(
        shares.map(({ x, commitment }) => [setId, x, commitment.slice(0, 32)]),
      );
    }
  });

  it("a sheet beside them is counted and nothing of it told, nor of a label that is damaged", async () => {
    const { share, card, parts } = sheet(1);
    const told = await read(share, card, ...parts, "https://example.test/", "SWL1:AAAA", labels[0] ?? "");
    expect(told.labels.map(({ x }) => x)).toEqual([1]);
    expect(told.others).toBe(4 + parts.length);
    expect(JSON.stringify(told)).not.toContain(share.slice(20, 40));
  });

  it("a share beside them is not even taken apart", async () => {
    const wiped = vi.mocked(bytes.wipe);
    const records = () => {
      const arrays: readonly (Uint8Array | undefined)[] = wiped.mock.calls.flat();
      return arrays.filter((array) => array?.length === 40).length;
    };
    wiped.mockClear();
    await read(sheet(1).share, labels[0] ?? "");
    expect(records()).toBe(0);
    const vault = askedVault();
    await vault.call("proof:begin", expected);
    await vault.call("proof:scan", { sheet: 1, codes: codes(sheet(1).share) });
    expect(records()).toBeGreaterThan(0);
  });
});

describe("a sheet that is proved alone", () => {
  async function begun(change: Partial<Expected> = {}) {
    const vault = askedVault();
    await vault.call("proof:begin", { ...expected, ...change });
    const scan = (...texts: readonly string[]) => vault.call("proof:scan", { sheet: 1, codes: codes(...texts) });
    const words = (text: string, confirmed = false) => vault.call("proof:words", { text, confirmed });
    return { vault, scan, words };
  }
  const told = ({ state, problem }: Awaited<ReturnType<Awaited<ReturnType<typeof begun>>["scan"]>>) => [
    state,
    problem?.code ?? null,
  ];

  it("is proved by its share, scanned or typed", async () => {
    const { scan } = await begun();
    expect(told(await scan(sheet(2).card, ...sheet(2).parts))).toEqual(["reading", null]);
    expect(told(await scan(sheet(2).share))).toEqual(["proved", null]);
    for (const text of [sheet(2).words, sheet(2).share.toLowerCase()]) {
      expect(told(await (await begun()).words(text))).toEqual(["proved", null]);
    }
  });

  it("is a mismatch when its share says it is that one and is not", async () => {
    for (const commitment of [
      "0".repeat(64),
      `${expected.commitment.slice(0, 63)}${expected.commitment.endsWith("0") ? "1" : "0"}`,
    ]) {
      const { scan, words } = await begun({ commitment });
      expect(told(await scan(sheet(2).share))).toEqual(["mismatch", null]);
      expect(told(await words(sheet(2).words))).toEqual(["mismatch", null]);
    }
  });

  it("with another threshold is a mismatch too: no sheet of the set has that", async () => {
    for (const change of [{ m: 2 }, { n: 6 }]) {
      expect(told(await (await begun(change)).scan(sheet(2).share))).toEqual(["mismatch", null]);
    }
  });

  it("is held against all 32 bytes of the manifest, not only those that a label shows", async () => {
    const commitment = expected.commitment.slice(0, 32) + "0".repeat(32);
    expect(told(await (await begun({ commitment })).scan(sheet(2).share))).toEqual(["mismatch", null]);
  });

  it("a share of another sheet, generation or set is told and not taken, typed or scanned", async () => {
    const { scan, words } = await begun();
    const [foreign] = publicSets();
    const family = publicFamily(expected.set);
    const older = await olderGeneration(family);
    expect(told(await scan(sheet(1).share))).toEqual(["reading", "mismatched.sheet"]);
    expect(told(await words(sheet(3).words))).toEqual(["reading", "mismatched.sheet"]);
    expect(told(await scan(older.shares[1]?.text ?? ""))).toEqual(["reading", "mismatched.generation"]);
    expect(told(await words(foreign?.shares[1]?.words ?? ""))).toEqual(["reading", "mismatched.set"]);
    expect(told(await scan(sheet(2).share))).toEqual(["proved", null]);
    expect(told(await scan(sheet(1).share))).toEqual(["proved", "mismatched.sheet"]);
  });

  it("nothing of a picture counts that shows another sheet", async () => {
    const { scan } = await begun();
    expect(told(await scan(sheet(2).share, sheet(3).share))).toEqual(["reading", "mismatched.sheet"]);
    expect(told(await scan(sheet(2).share, sheet(3).share, "SWS1:A"))).toEqual(["reading", "mismatched.sheet"]);
    expect(told(await scan(sheet(2).share))).toEqual(["proved", null]);
  });

  it("of two shares in a picture that both claim to be it the wrong one counts", async () => {
    const record = parseRecord(recordOf(sheet(2)));
    if (record.locked) throw new Error("a locked share");
    const forged = shareText({ ...record, y: record.y.map((byte) => byte ^ 1) });
    for (const order of [
      [forged, sheet(2).share],
      [sheet(2).share, forged],
    ]) {
      expect(told(await (await begun()).scan(...order))).toEqual(["mismatch", null]);
    }
    const { scan } = await begun();
    expect(told(await scan(forged))).toEqual(["mismatch", null]);
    expect(told(await scan(sheet(2).share))).toEqual(["proved", null]);
  });

  it("a locked share is proved without its passphrase", async () => {
    const [set] = publicSets();
    if (set === undefined) throw new Error("no vector");
    const { x, text, recordHex } = set.lockedShare;
    const commitment = createHash("sha256")
      .update(Buffer.concat([Buffer.from("sealwright/share/v1\n"), Buffer.from(recordHex, "hex")]))
      .digest("hex");
    const of = { set: set.setId, x, m: set.threshold, n: set.shareCount };
    expect(told(await (await begun({ ...of, commitment })).scan(text))).toEqual(["proved", null]);
    const open = set.shares[x - 1];
    expect(told(await (await begun({ ...of, commitment: open?.commitment ?? "" })).scan(text))).toEqual(["mismatch", null]);
  });

  it("corrections of typed words are shown first, and taken when the same text is confirmed", async () => {
    const { words } = await begun();
    const list = sheet(2).words.split(" ");
    const typed = list.with(11, WORDS[(WORDS.indexOf(list[11] ?? "") + 1) % WORDS.length] ?? "").join(" ");
    const other = list.with(5, "?").join(" ");
    const shown = await words(typed);
    expect(told(shown)).toEqual(["reading", null]);
    expect(shown.corrections).toEqual([{ position: 12, typed: typed.split(" ")[11], word: list[11] }]);
    // Another text than was shown, or one that was not shown at all, is shown and not taken.
    expect((await words(other, true)).corrections).toMatchObject([{ position: 6, word: list[5] }]);
    expect(told(await words(typed, true))).toEqual(["reading", null]);
    const taken = await words(typed, true);
    expect([...told(taken), taken.corrections]).toEqual(["proved", null, []]);
  });

  it("a corrected scan is shown too, and confirmed by its text", async () => {
    const { scan, words } = await begun();
    const { share } = sheet(2);
    const wrong = `${share.slice(0, 41)}${share[41] === "A" ? "B" : "A"}${share.slice(42)}`;
    const shown = await scan(wrong);
    expect([...told(shown), shown.corrections.length]).toEqual(["reading", null, 1]);
    expect(told(await words(wrong, true))).toEqual(["proved", null]);
  });

  it("what cannot be read is told: typed as a refusal, scanned as a problem, a stranger's code not once something was read", async () => {
    const { vault, scan } = await begun();
    expect(await vault.refusal("proof:words", { text: "three words only", confirmed: false })).toMatch(/^unreadable\./);
    expect(await vault.refusal("proof:words", { text: sheet(2).card, confirmed: false })).toBe("refused.no-shares");
    expect(told(await scan("https://example.test/"))).toEqual(["reading", "unreadable.unknown-code"]);
    expect(told(await scan(sheet(2).card, "https://example.test/"))).toEqual(["reading", null]);
    expect(told(await scan("SWS1:AAAA"))).toEqual(["reading", "unreadable.length"]);
    expect(told(await scan())).toEqual(["reading", "unreadable.length"]);
    expect(told(await scan(labels[1] ?? ""))).toEqual(["reading", null]);
    expect(told(await scan(labels[0] ?? ""))).toEqual(["reading", "mismatched.sheet"]);
  });

  it("grades what was read, the better picture of each symbol, and nothing of a sheet that is not its share", async () => {
    const { vault } = await begun();
    const view = await vault.call("proof:scan", { sheet: 1, codes: [...sheet(2).symbols] });
    expect(view.grades.map(({ kind, letter }) => `${kind} ${letter}`).toSorted()).toEqual([
      "card A",
      "part A",
      "part A",
      "share A",
      "share A",
    ]);
    const forged = await begun({ commitment: "0".repeat(64) });
    const shares = sheet(2).symbols.filter(({ text }) => text === sheet(2).share);
    const cards = sheet(2).symbols.filter(({ text }) => text === sheet(2).card);
    expect((await forged.vault.call("proof:scan", { sheet: 1, codes: cards })).grades.length).toBe(1);
    expect((await forged.vault.call("proof:scan", { sheet: 1, codes: shares })).grades).toEqual([]);
  });

  it("begins anew for every sheet, and only against a commitment that is one", async () => {
    const { vault, scan } = await begun();
    await scan(...allCodes(sheet(2)).map(({ text }) => text));
    expect(await vault.call("proof:begin", expected)).toEqual({ state: "reading", grades: [], problem: null, corrections: [] });
    for (const commitment of ["", "0".repeat(63), "0".repeat(62) + "zz", expected.commitment.toUpperCase()]) {
      expect(await vault.refusal("proof:begin", { ...expected, commitment })).toBe("unreadable.message");
    }
    expect(told(await scan(sheet(2).share))).toEqual(["proved", null]);
  });

  it("the share's bytes are overwritten as soon as they were judged, whatever comes of it", async () => {
    const wiped = vi.mocked(bytes.wipe);
    const y = Buffer.from(recordOf(sheet(2)).subarray(8)).toString("hex");
    const judged: ((vault: AskedVault) => Promise<unknown>)[] = [
      (vault) => vault.call("proof:scan", { sheet: 1, codes: codes(sheet(2).share) }),
      (vault) => vault.call("proof:words", { text: sheet(2).words, confirmed: false }),
      (vault) => vault.call("proof:words", { text: sheet(2).words.replace(/^\w+/, "?"), confirmed: false }),
    ];
    for (const change of [{}, { commitment: "0".repeat(64) }, { x: 3 }]) {
      for (const judge of judged) {
        const { vault } = await begun(change);
        const seen: string[] = [];
        wiped.mockImplementation((...arrays: readonly (Uint8Array | undefined)[]) => {
          for (const array of arrays) {
            if (array?.length === 32) seen.push(Buffer.from(array).toString("hex"));
            array?.fill(0);
          }
        });
        await judge(vault);
        expect(seen).toContain(y);
      }
    }
  });

  it("nothing of the share comes out again", async () => {
    const { vault, scan, words } = await begun();
    const said = [await scan(sheet(2).share), await words(sheet(2).words), await vault.outcome("proof:scan", {})];
    expect(JSON.stringify(said)).not.toContain(sheet(2).share.slice(20, 40));
    expect(JSON.stringify(said)).not.toContain(sheet(2).words.split(" ").slice(10, 13).join(" "));
  });
});

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const bitsOf = (text: string) => Array.from(text, (sign) => LETTERS.indexOf(sign).toString(2).padStart(5, "0")).join("");
const bytesOf = (text: string) => Uint8Array.from(bitsOf(text).match(/.{8}/g) ?? [], (bits) => Number.parseInt(bits, 2));
/** The 40 bytes of a share's text, read without the code under test. */
const recordOf = ({ share }: PrintedSheet) => bytesOf(share.slice(5, 69));
const publicFamily = (set: string) => bytesOf(set).subarray(0, 4);
