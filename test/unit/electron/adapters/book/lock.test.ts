import { mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { Failure } from "../../../../../core/failure/failure.ts";
import { openBook } from "../../../../../electron/adapters/book/book.ts";
import { nodeDisk } from "../../../../../electron/adapters/book/disk.ts";
import { type Processes, takeLock, thisMachine } from "../../../../../electron/adapters/book/lock.ts";
import { appendTo, keyAdded, temporaryFolders, trialSigner } from "../../../../support/trial-book.ts";

const folders = temporaryFolders();
afterEach(() => folders.removeAll());

const TOKEN = "0123456789abcdef".repeat(2);
const machine = (pid: number, alive: readonly number[], boot = "b007"): Processes => ({
  pid,
  boot,
  isAlive: (other) => alive.includes(other),
});
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  );

describe("takeLock", () => {
  it("refuses a second process while the first lives, and lets it in afterwards", async () => {
    const root = folders.make();
    const first = await takeLock(nodeDisk, root, machine(10, [10, 11]));
    expect(await outcome(takeLock(nodeDisk, root, machine(11, [10, 11])))).toBe("refused.book-in-use");
    await first.check();
    await first.release();
    await (await takeLock(nodeDisk, root, machine(11, [10, 11]))).check();
  });

  it.each<[string, string, Processes, string]>([
    ["of a living process", `10 b007 ${TOKEN}\n`, machine(11, [10, 11]), "refused.book-in-use"],
    ["of a dead process", `10 b007 ${TOKEN}\n`, machine(11, [11]), "done"],
    ["from before the last start, its number in use again", `10 01d ${TOKEN}\n`, machine(11, [10, 11]), "done"],
    [
      "of a living process, where starts cannot be told apart",
      `10 - ${TOKEN}\n`,
      machine(11, [10, 11], "-"),
      "refused.book-in-use",
    ],
    ["that was made and never filled", "", machine(11, [11]), "done"],
    ["that is no lock", "hello", machine(11, [11]), "done"],
  ])("meets a lock %s", async (_, content, processes, expected) => {
    const root = folders.make();
    writeFileSync(join(root, "book.lock"), content);
    expect(await outcome(takeLock(nodeDisk, root, processes))).toBe(expected);
    expect(readFileSync(join(root, "book.lock"), "utf8").startsWith("11 ")).toBe(expected === "done");
  });

  it("waits for a process that is just filling its lock", async () => {
    const root = folders.make();
    writeFileSync(join(root, "book.lock"), "");
    const filled = { ...nodeDisk, read: filling(root) };
    expect(await outcome(takeLock(filled, root, machine(11, [10, 11])))).toBe("refused.book-in-use");
    expect(readFileSync(join(root, "book.lock"), "utf8")).toBe(`10 b007 ${TOKEN}\n`);
  });

  it("takes a lock that was given back while it was looked at", async () => {
    const root = folders.make();
    const path = join(root, "book.lock");
    writeFileSync(path, `10 b007 ${TOKEN}\n`);
    let looked = false;
    const vanishing: typeof nodeDisk = {
      ...nodeDisk,
      async read(at, limit) {
        if (!looked && at === path) unlinkSync(path);
        looked = true;
        return nodeDisk.read(at, limit);
      },
    };
    expect(await outcome(takeLock(vanishing, root, machine(11, [10, 11])))).toBe("done");
  });

  it("takes a stale lock that somebody else removed first", async () => {
    const root = folders.make();
    const path = join(root, "book.lock");
    const renamedAfter = (change: () => void): typeof nodeDisk => ({
      ...nodeDisk,
      async rename(from, to) {
        if (from === path) change();
        return nodeDisk.rename(from, to);
      },
    });
    writeFileSync(path, `9 b007 ${TOKEN}\n`);
    const gone = renamedAfter(() => unlinkSync(path));
    expect(await outcome(takeLock(gone, root, machine(11, [10, 11])))).toBe("done");
  });

  it("refuses while a lock grows under its eyes, and does not call it damage", async () => {
    const root = folders.make();
    writeFileSync(join(root, "book.lock"), "10 b");
    let reads = 0;
    const growing: typeof nodeDisk = {
      ...nodeDisk,
      async read(at, limit) {
        reads += 1;
        if (reads > 1) return nodeDisk.read(at, limit);
        throw new Failure("unreadable.book-file", { field: "size" });
      },
    };
    expect(await outcome(takeLock(growing, root, machine(11, [10, 11])))).toBe("refused.book-in-use");
  });

  it("gives back the lock of a process that took a stale one faster", async () => {
    const root = folders.make();
    writeFileSync(join(root, "book.lock"), `9 b007 ${TOKEN}\n`);
    const faster = `10 b007 ${TOKEN}\n`;
    const overtaken: typeof nodeDisk = {
      ...nodeDisk,
      rename: async (from, to) => {
        writeFileSync(join(root, "book.lock"), faster);
        return nodeDisk.rename(from, to);
      },
    };
    let renamed = false;
    const once: typeof nodeDisk = {
      ...overtaken,
      rename: (from, to) => {
        if (renamed) return nodeDisk.rename(from, to);
        renamed = true;
        return overtaken.rename(from, to);
      },
    };
    expect(await outcome(takeLock(once, root, machine(11, [10, 11])))).toBe("refused.book-in-use");
    expect(readFileSync(join(root, "book.lock"), "utf8")).toBe(faster);
  });

  it("does not remove a lock that became somebody else's", async () => {
    const root = folders.make();
    const lock = await takeLock(nodeDisk, root, machine(10, [10]));
    writeFileSync(join(root, "book.lock"), `11 b007 ${TOKEN}\n`);
    expect(await outcome(lock.check())).toBe("refused.book-in-use");
    await lock.release();
    expect(readFileSync(join(root, "book.lock"), "utf8")).toBe(`11 b007 ${TOKEN}\n`);
  });

  it("leaves no empty lock on a full disk", async () => {
    const root = folders.make();
    const full: typeof nodeDisk = {
      ...nodeDisk,
      create: async (path) => {
        writeFileSync(path, "");
        throw Object.assign(new Error("full"), { code: "ENOSPC" });
      },
    };
    expect(await outcome(takeLock(full, root, machine(10, [10])))).toBe("fault.book-full");
    await (await takeLock(nodeDisk, root, machine(10, [10]))).release();
  });
});

describe("this machine", () => {
  it("knows its own process as alive, and one that cannot be as dead", () => {
    const { isAlive, pid } = thisMachine();
    expect([isAlive(pid), isAlive(2 ** 22 + 1)]).toEqual([true, false]);
  });
});

describe("a book in use", () => {
  it("is refused to a second opening, untouched", async () => {
    const root = folders.make();
    const book = await openBook(root);
    expect(await outcome(openBook(root))).toBe("refused.book-in-use");
    const ada = await trialSigner("Ada");
    await book.addSigner(ada.file, ada.id, ada.publicKey);
    await book.close();
    await (await openBook(root)).close();
  });

  it.each<[string, (path: string) => void, string]>([
    ["given back between two looks is no damage", unlinkSync, "done"],
    ["that became a folder is none of a book's", (path) => (unlinkSync(path), mkdirSync(path)), "refused.book-place"],
  ])("whose lock is %s", async (_, change, expected) => {
    const root = folders.make();
    await (await openBook(root)).close();
    const path = join(root, "book.lock");
    writeFileSync(path, `10 b007 ${TOKEN}\n`);
    let changed = false;
    const moving: typeof nodeDisk = {
      ...nodeDisk,
      async entries(folder) {
        const listed = await nodeDisk.entries(folder);
        if (folder === root && !changed) change(path);
        changed ||= folder === root;
        return listed;
      },
    };
    const opening = openBook(root, { disk: moving });
    expect(await outcome(opening)).toBe(expected);
    if (expected === "done") await (await opening).close();
  });

  it("is no longer written to by who lost the lock", async () => {
    const root = folders.make();
    const ada = await trialSigner("Ada");
    const book = await openBook(root);
    await book.addSigner(ada.file, ada.id, ada.publicKey);
    unlinkSync(join(root, "book.lock"));
    const other = await openBook(root);
    expect(await outcome(appendTo(book, keyAdded(ada), ada))).toBe("refused.book-in-use");
    await book.close();
    await appendTo(other, keyAdded(ada), ada);
    await other.close();
  });
});

/** Reads as the disk does, and fills the lock right after it was read for the first time. */
function filling(root: string): typeof nodeDisk.read {
  let reads = 0;
  return async (path, limit) => {
    const bytes = await nodeDisk.read(path, limit);
    if (reads++ === 0) writeFileSync(join(root, "book.lock"), `10 b007 ${TOKEN}\n`);
    return bytes;
  };
}
