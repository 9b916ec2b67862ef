import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { Failure } from "../../../../../core/failure/failure.ts";
import type { Book } from "../../../../../core/record/book.ts";
import { openBook } from "../../../../../electron/adapters/book/book.ts";
import { type Disk, nodeDisk } from "../../../../../electron/adapters/book/disk.ts";
import { diskFailure } from "../../../../../electron/adapters/book/disk-failure.ts";
import { addSigners, appendTo, noteDraft, signaturesOver, temporaryFolders, textOf } from "../../../../support/trial-book.ts";
import { trialManifest, type TrialSigner, trialSigner } from "../../../../support/trial-book.ts";

const folders = temporaryFolders();
let ada: TrialSigner;
let wim: TrialSigner;
let third: TrialSigner;
let manifest: Awaited<ReturnType<typeof trialManifest>>;
beforeAll(async () => {
  third = await trialSigner("Third");
  manifest = await trialManifest();
  ada = await trialSigner("Ada Example");
  wim = await trialSigner("Wim Witness");
});
afterEach(() => folders.removeAll());

const systemError = (code: string) => Object.assign(new Error(`${code}: /media/ada/secret-name`), { code });

type Fault = "once" | "from then on" | "half written";

/** A disk whose operation number `at` (from 0, after `arm`) fails; with "from then on" all later ones too, as when a stick is pulled out. */
function failingDisk() {
  let count = 0;
  let plan: { at: number; code: string; fault: Fault } | null = null;
  let struck = false;
  const act =
    <A extends readonly [string, ...unknown[]], T>(name: string, does: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const number = count++;
      if (plan !== null && (plan.fault === "from then on" ? number >= plan.at : number === plan.at)) {
        struck = true;
        if (plan.fault === "half written" && name === "create") writeFileSync(args[0], "{");
        throw systemError(plan.code);
      }
      return does(...args);
    };
  const disk: Disk = {
    kind: act("kind", nodeDisk.kind),
    entries: act("entries", nodeDisk.entries),
    realPath: act("realPath", nodeDisk.realPath),
    read: act("read", nodeDisk.read),
    readMany: async (files) => {
      const [first] = files;
      return first === undefined ? [] : act("readMany", () => nodeDisk.readMany(files))(first.path);
    },
    create: act("create", nodeDisk.create),
    makeFolder: act("makeFolder", nodeDisk.makeFolder),
    rename: act("rename", nodeDisk.rename),
    remove: act("remove", nodeDisk.remove),
    syncFolder: act("syncFolder", nodeDisk.syncFolder),
  };
  return {
    disk,
    arm(at: number, code: string, fault: Fault) {
      [count, struck] = [0, false];
      plan = { at, code, fault };
    },
    /** Whether the fault happened. */
    disarm() {
      plan = null;
      return struck;
    },
  };
}

/** All files below the folder but the lock, with their content. */
function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).filter((path) => !path.endsWith("book.lock"));
  return Object.fromEntries(
    paths.toSorted((a, b) => a.localeCompare(b)).map((path) => [path.slice(folder.length), textOf(path)]),
  );
}

async function bookWithThreeRecords(disk: Disk): Promise<{ folder: string; book: Book }> {
  const folder = folders.make();
  const book = await openBook(folder, { disk });
  await addSigners(book, ada, wim);
  await appendTo(book, noteDraft("before"), ada, wim);
  return { folder, book };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: unknown) =>
      error instanceof Failure && error.cause === undefined ? error.code : `not a failure: ${String(error)}`,
  );

/** Everything that writes, and what it leaves when it was done. */
const WRITES: readonly [string, (book: Book) => Promise<unknown>][] = [
  ["append", (book) => appendTo(book, noteDraft("after"), ada, wim)],
  [
    "addManifest",
    async (book) => {
      const { set, bytes } = manifest;
      await book.addManifest(set, bytes, await signaturesOver(bytes, ada, wim, "sealwright-manifest"));
    },
  ],
  ["addSigner", (book) => book.addSigner(third.file, third.id, third.publicKey)],
];

describe.each(WRITES)("%s on a disk that fails", (name, write) => {
  it.each<[Fault, string, string]>([
    ["once", "ENOSPC", "fault.book-full"],
    ["half written", "ENOSPC", "fault.book-full"],
    ["once", "EROFS", "fault.book-write"],
  ])("%s (%s) at any operation leaves the book as it was, and then works", async (fault, code, expected) => {
    const { disk, arm, disarm } = failingDisk();
    const { folder, book } = await bookWithThreeRecords(disk);
    const before = snapshot(folder);
    let at = 0;
    for (; ; at += 1) {
      arm(at, code, fault);
      const outcome = await codeOf(write(book));
      const struck = disarm();
      if (!struck) {
        expect(outcome).toBe("done");
        break;
      }
      expect([at, outcome]).toEqual([at, expected]);
      expect(book.head().seq).toBe(3);
      expect(snapshot(folder)).toEqual(before);
    }
    expect(at).toBeGreaterThan(name === "append" ? 10 : 8);
    await book.close();
    const reopened = await openBook(folder);
    expect(reopened.remains()).toEqual({ leftovers: [], strangers: 0 });
    await reopened.close();
  });

  it("from any operation on leaves a book that opens again, with all that was acknowledged and nothing by halves", async () => {
    for (let at = 0, struck = true; struck; at += 1) {
      const { disk, arm, disarm } = failingDisk();
      const { folder, book } = await bookWithThreeRecords(disk);
      arm(at, "EIO", "from then on");
      const outcome = await codeOf(write(book));
      struck = disarm();
      expect([at, outcome]).toEqual([at, struck ? "fault.book-gone" : "done"]);
      await book.close();
      const reopened = await openBook(folder);
      const [third, ...more] = reopened.records().slice(2);
      expect(third?.event === "exception" && third.body.note).toBe("before");
      // Whole or not at all; acknowledged means whole.
      if (name === "append") expect(struck ? more.length <= 1 : more.length === 1).toBe(true);
      for (const { id } of reopened.signers()) expect((await reopened.signerFile(id)).length).toBeGreaterThan(0);
      await appendTo(reopened, noteDraft("again"), ada, wim);
      await reopened.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe.each(WRITES)("%s on a stick that is pulled out and put back", (name, write) => {
  it("at any operation is done by trying again, in the same book", async () => {
    for (let at = 0, struck = true; struck; at += 1) {
      const { disk, arm, disarm } = failingDisk();
      const { folder, book } = await bookWithThreeRecords(disk);
      arm(at, "EIO", "from then on");
      await codeOf(write(book));
      struck = disarm();
      if (struck) expect([at, await codeOf(write(book))]).toEqual([at, "done"]);
      expect(book.head().seq).toBe(name === "append" ? 4 : 3);
      await book.close();
      const reopened = await openBook(folder);
      expect(reopened.head()).toEqual(book.head());
      expect(reopened.manifests()).toHaveLength(name === "addManifest" ? 1 : 0);
      expect(reopened.signers()).toHaveLength(name === "addSigner" ? 3 : 2);
      await reopened.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe("a folder that goes away", () => {
  it("is told, writes nothing elsewhere, and goes on when it comes back", async () => {
    const { folder, book } = await bookWithThreeRecords(nodeDisk);
    renameSync(folder, `${folder}-gone`);
    try {
      for (const [, write] of WRITES) expect(await codeOf(write(book))).toBe("fault.book-gone");
      expect(existsSync(folder)).toBe(false);
    } finally {
      renameSync(`${folder}-gone`, folder);
    }
    await appendTo(book, noteDraft("after"), ada, wim);
    expect(book.head().seq).toBe(4);
    await book.close();
  });

  it("is told also when only the records are gone", async () => {
    const { folder, book } = await bookWithThreeRecords(nodeDisk);
    rmSync(join(folder, "records"), { recursive: true });
    expect(await codeOf(appendTo(book, noteDraft("after"), ada, wim))).toBe("fault.book-gone");
    await book.close();
  });
});

describe("a disk that stores something else than was written", () => {
  it("is told, and the record does not count", async () => {
    const lying: Disk = {
      ...nodeDisk,
      create: (path, bytes) => nodeDisk.create(path, path.endsWith(".new-000004.json") ? bytes.map((byte) => byte ^ 1) : bytes),
    };
    const { folder, book } = await bookWithThreeRecords(lying);
    const before = snapshot(folder);
    expect(await codeOf(appendTo(book, noteDraft("after"), ada, wim))).toBe("fault.book-write");
    expect(snapshot(folder)).toEqual(before);
    await book.close();
  });
});

describe("a disk that fails, and fails again while it is cleaned up", () => {
  it("keeps signatures without their record, never a record without its signatures", async () => {
    let removals = 0;
    let armed = false;
    const failing: Disk = {
      ...nodeDisk,
      syncFolder: (path) => (armed ? Promise.reject(systemError("EIO")) : nodeDisk.syncFolder(path)),
      remove: (path) => (armed && removals++ > 0 ? Promise.reject(systemError("EIO")) : nodeDisk.remove(path)),
    };
    const { folder, book } = await bookWithThreeRecords(failing);
    armed = true;
    expect(await codeOf(appendTo(book, noteDraft("after"), ada, wim))).toBe("fault.book-gone");
    armed = false;
    await book.close();
    const reopened = await openBook(folder);
    expect(reopened.head().seq).toBe(3);
    expect(reopened.remains().leftovers.toSorted()).toEqual(["000004.json.sig", "000004.json.witness-1.sig"]);
    await reopened.close();
  });
});

describe("opening on a disk that fails", () => {
  it("at any operation is a failure of the list, and holds no lock", async () => {
    const { folder, book } = await bookWithThreeRecords(nodeDisk);
    await book.close();
    for (let at = 0, struck = true; struck; at += 1) {
      const { disk, arm, disarm } = failingDisk();
      arm(at, "EACCES", "once");
      const outcome = await openBook(folder, { disk }).then(
        async (opened) => {
          await opened.close();
          return "done";
        },
        (error: unknown) => (error instanceof Failure ? error.code : String(error)),
      );
      struck = disarm();
      // A failure while the lock is given back is not told: the work is done.
      if (struck) expect(["fault.book-write", "done"]).toContain(outcome);
      else expect(outcome).toBe("done");
      rmSync(join(folder, "book.lock"), { force: true });
    }
  });
});

describe("diskFailure", () => {
  it.each([
    ["ENOSPC", "fault.book-full"],
    ["EDQUOT", "fault.book-full"],
    ["ENOENT", "fault.book-gone"],
    ["EIO", "fault.book-gone"],
    ["ENODEV", "fault.book-gone"],
    ["EROFS", "fault.book-write"],
    ["EACCES", "fault.book-write"],
    ["EPERM", "fault.book-write"],
    ["ELOOP", "refused.book-place"],
    ["", "fault.book-write"],
  ])("%s is %s, without the system's words", (code, expected) => {
    const failure = diskFailure(systemError(code));
    expect([failure.code, failure.message, failure.cause]).toEqual([expected, expected, undefined]);
    expect(JSON.stringify(failure)).not.toContain("secret-name");
  });
});
