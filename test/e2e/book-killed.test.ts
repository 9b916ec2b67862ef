import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../core/record/book.ts";
import { headAfter, type RecordDraft, recordBytes } from "../../core/record/record.ts";
import { openBook } from "../../electron/adapters/book/book.ts";
import { repairBook } from "../../electron/adapters/book/repair-book.ts";
import { isWritten, signerWriting, type Work, workText, write, type Writing } from "../support/book-work.ts";
import type { Death } from "../support/mortal-disk.ts";
import { addSigners, bookFilesOf, keyAdded, noteDraft, signaturesOver, trialDraft } from "../support/trial-book.ts";
import { trialManifest, type TrialSigner, trialSigner } from "../support/trial-book.ts";

/** Milliseconds for some hundreds of processes on a machine that has other things to do. */
const PATIENCE = 1_200_000;
/** Runs at once: as many as CI has cores. */
const LANES = 2;
const root = mkdtempSync(join(tmpdir(), "sealwright-killed-"));
const program = join(root, "writer.mjs");
const before = join(root, "before");
const after = join(root, "after");
/** The book when the ceremony had got as far as the set. */
const early = join(root, "early");
const EARLY = 8;
let writings: readonly Writing[];
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeAll(async () => {
  const writer = fileURLToPath(new URL("../support/mortal-writer.ts", import.meta.url));
  const banner = { js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);` };
  await build({
    entryPoints: [writer],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    banner,
    logLevel: "error",
  });
  const [ada, wim, third] = [await trialSigner("Ada Example"), await trialSigner("Wim Witness"), await trialSigner("Third")];
  const book = await openBook(before);
  await addSigners(book, ada, wim);
  writings = await ceremony(book, ada, wim, third);
  await book.close();
  await carryOut(before, early, writings.slice(0, EARLY));
  await carryOut(early, after, writings.slice(EARLY));
});

async function carryOut(from: string, to: string, some: readonly Writing[]): Promise<void> {
  cpSync(from, to, { recursive: true });
  const book = await openBook(to);
  for (const writing of some) await write(book, writing);
  await book.close();
}

/** What a sealing writes: a new key, 23 records by two keys, a manifest. */
async function ceremony(book: Book, ada: TrialSigner, wim: TrialSigner, third: TrialSigner): Promise<readonly Writing[]> {
  let head = book.head();
  const all: Writing[] = [signerWriting(third)];
  const record = async (draft: RecordDraft, operator: TrialSigner, witness: TrialSigner | null) => {
    const actors = [
      { id: operator.id, role: "operator" } as const,
      ...(witness === null ? [] : [{ id: witness.id, role: "witness" } as const]),
    ];
    const bytes = recordBytes({ ...draft, actors }, head);
    head = headAfter(bytes, head);
    all.push({ writes: "record", seq: head.seq, bytes, signatures: await signaturesOver(bytes, operator, witness) });
  };
  await record(keyAdded(third), third, null);
  for (let number = 1; number <= 3; number += 1) await record(noteDraft(`step ${number}`), third, wim);
  const { set, bytes } = await trialManifest(head);
  all.push({ writes: "manifest", set, bytes, signatures: await signaturesOver(bytes, third, wim, "sealwright-manifest") });
  const told = { set, manifest: createHash("sha256").update(bytes).digest("hex") };
  const entropy = { method: "system", extraBits: 0 };
  await record(trialDraft("set.sealed", { m: 2, n: 3, accepted: [], entropy }, told), third, wim);
  for (let number = 1; number <= 18; number += 1) await record(noteDraft(`after ${number}`), ada, wim);
  return all;
}

interface End {
  readonly killed: boolean;
  /** Positions of what was acknowledged. */
  readonly wrote: readonly number[];
  /** A letter for each operation, of one that came to its end. */
  readonly operations: string;
}

/** Has the work done by a process of its own, which dies at its time. */
function run(work: Work, { at, when }: Death): Promise<End> {
  const file = `${work.folder}.work`;
  writeFileSync(file, workText(work));
  const child = spawn(process.execPath, [program, file, String(at), when], { stdio: ["ignore", "pipe", "pipe"] });
  const said: Buffer[] = [];
  const wrong: Buffer[] = [];
  child.stdout.on("data", (data: Buffer) => said.push(data));
  child.stderr.on("data", (data: Buffer) => wrong.push(data));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const text = Buffer.concat(said).toString("latin1");
      if (code !== 0 && signal !== "SIGKILL") reject(new Error(Buffer.concat(wrong).toString("utf8")));
      const wrote = [...text.matchAll(/^wrote (\d+)$/gm)].map(([, position]) => Number(position));
      resolve({ killed: signal === "SIGKILL", wrote, operations: /^operations (\w*)$/m.exec(text)?.[1] ?? "" });
    });
  });
}

/** Every way to die in `operations`: before each, halfway through each file, and after the last. */
function deaths(operations: string): readonly Death[] {
  const each = Array.from(operations, (sign, at): readonly Death[] => {
    const beforeIt: Death = { at, when: "before" };
    return sign === "c" ? [beforeIt, { at, when: "halfway" }] : [beforeIt];
  });
  return [...each.flat(), { at: operations.length - 1, when: "after" }];
}

/** Tries every death, `LANES` at a time, each in a folder of its own that is removed afterwards. Resolves to how many there were. */
async function everyDeath(
  prepare: (place: string) => Work,
  examine: (work: Work, end: End, number: number) => Promise<void>,
): Promise<number> {
  const place = (name: string) => {
    const folder = join(root, name);
    mkdirSync(folder);
    return folder;
  };
  const whole = place("whole");
  const { operations, killed } = await run(prepare(whole), { at: -1, when: "before" });
  rmSync(whole, { recursive: true });
  expect(killed).toBe(false);
  const all = deaths(operations);
  let next = 0;
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (let number = next++; number < all.length; number = next++) {
        const death = all[number] ?? { at: 0, when: "before" };
        const folder = place(`run-${number}`);
        const work = prepare(folder);
        const end = await run(work, death);
        try {
          expect(end.killed).toBe(true);
          await examine(work, end, number);
        } catch (error) {
          throw new Error(`killed ${death.when} operation ${death.at} (${operations[death.at]})`, { cause: error });
        }
        rmSync(folder, { recursive: true });
      }
    }),
  );
  return all.length;
}

function placed(place: string, from: string): string {
  const folder = join(place, "book");
  cpSync(from, folder, { recursive: true });
  return folder;
}

/** The files of a book that is whole up to some record: those of `whole` and no others, to the byte. */
function expectBeginning(folder: string, whole: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(bookFilesOf(folder))) {
    const expected = whole[path];
    if (path === "allowed_signers") expect(expected?.startsWith(content)).toBe(true);
    else expect([path, content]).toEqual([path, expected]);
  }
}

describe("a process that is killed while it writes what a ceremony writes", () => {
  it(
    "leaves a book that holds, with all that was acknowledged and at most what was under way, and that goes on",
    async () => {
      const whole = bookFilesOf(after);
      const prepare = (place: string): Work => ({ does: "write", folder: placed(place, before), copy: "", writings });
      const tried = await everyDeath(prepare, async ({ folder }, { wrote }, number) => {
        let book = await openBook(folder);
        expectBeginning(folder, whole);
        expect(wrote).toEqual(writings.slice(0, wrote.length).map((_, position) => position));
        const there = writings.filter((writing) => isWritten(book, writing));
        expect(there).toEqual(writings.slice(0, there.length));
        expect([0, 1]).toContain(there.length - wrote.length);
        for (const name of book.remains().leftovers)
          expect(name).toMatch(/^(?:\.new-)?(?:\d{6}|[A-Z2-7]{8}|[a-z-]+-[A-Z2-7]{8})\.json|^\.new-/);
        // The next one; now and then all that is left, and from the disk again.
        const thorough = number % 10 === 0;
        for (const writing of writings.slice(there.length, thorough ? undefined : there.length + 1)) await write(book, writing);
        await book.close();
        if (!thorough) return;
        expect(bookFilesOf(folder)).toEqual(whole);
        book = await openBook(folder);
        expect(book.remains().leftovers).toEqual([]);
        await book.close();
      });
      expect(tried).toBeGreaterThan(200);
    },
    PATIENCE,
  );
});

describe("a process that is killed while it makes a second copy", () => {
  it.each(["into an empty folder", "onto an older one"])(
    "%s: leaves a book that ends earlier, and goes on",
    async (kind) => {
      const whole = bookFilesOf(early);
      const prepare = (place: string): Work => {
        const copy = join(place, "copy");
        if (kind === "onto an older one") cpSync(before, copy, { recursive: true });
        return { does: "copy", folder: placed(place, early), copy, writings: [] };
      };
      const tried = await everyDeath(prepare, async ({ folder, copy }) => {
        expect(bookFilesOf(folder)).toEqual(whole);
        const half = await openBook(copy);
        await half.close();
        expectBeginning(copy, whole);
        const book = await openBook(folder);
        await book.copyTo(copy);
        await book.close();
        expect(bookFilesOf(copy)).toEqual(whole);
      });
      expect(tried).toBeGreaterThan(60);
    },
    PATIENCE,
  );
});

describe("a process that is killed while it mends a book", () => {
  const damage: Readonly<Record<string, (path: string) => void>> = {
    allowed_signers: (path) => writeFileSync(path, readFileSync(path).subarray(0, 100)),
    "records/000003.json": (path) => rmSync(path),
    "records/000005.json": (path) => writeFileSync(path, readFileSync(path).subarray(0, 200)),
    "records/000005.json.sig": (path) => writeFileSync(path, ""),
    "records/000006.json.witness-1.sig": (path) => rmSync(path),
  };

  it(
    "leaves one that is mended by trying again; nothing of what was damaged is lost",
    async () => {
      const whole = bookFilesOf(early);
      const damaged: string[] = [];
      const prepare = (place: string): Work => {
        const folder = placed(place, early);
        for (const [path, act] of Object.entries(damage)) act(join(folder, path));
        rmSync(join(folder, "manifests"), { recursive: true });
        damaged.splice(0, damaged.length, "allowed_signers", "records/000005.json", "records/000005.json.sig");
        const copy = join(place, "copy");
        cpSync(early, copy, { recursive: true });
        return { does: "repair", folder, copy, writings: [] };
      };
      const tried = await everyDeath(prepare, async ({ folder, copy }) => {
        expect(bookFilesOf(copy)).toEqual(whole);
        await repairBook(folder, copy);
        expect(bookFilesOf(folder)).toEqual(whole);
        const book = await openBook(folder);
        await book.close();
        const aside = readdirSync(join(folder, "set-aside"));
        for (const path of damaged) expect(aside).toContain(path.split("/").at(-1));
        expect(existsSync(join(folder, "book.lock"))).toBe(false);
      });
      expect(tried).toBeGreaterThan(30);
    },
    PATIENCE,
  );
});
