import { readFileSync, writeSync } from "node:fs";
import { openBook } from "../../electron/adapters/book/book.ts";
import { repairBook } from "../../electron/adapters/book/repair-book.ts";
import { isWritten, workOf, write } from "./book-work.ts";
import { mortalDisk } from "./mortal-disk.ts";

/**
 * A process that writes into a book until it dies. Argument 1 is a file with its work. Says each writing that the book acknowledged by its
 * position, a line each, and at the end, should it come to that,
 * its operations, a letter each: `c` for one that creates a file.
 */
const [, , file = "", at = "", when = ""] = process.argv;
const work = workOf(readFileSync(file, "utf8"));
if (when !== "before" && when !== "halfway" && when !== "after") throw new Error("when?");
const { disk, operations } = mortalDisk({ at: Number(at), when });
const say = (line: string) => writeSync(1, `${line}\n`);

if (work.does === "repair") await repairBook(work.folder, work.copy, { disk });
else {
  const book = await openBook(work.folder, { disk });
  if (work.does === "copy") await book.copyTo(work.copy);
  else
    for (const [position, writing] of work.writings.entries()) {
      if (isWritten(book, writing)) continue;
      await write(book, writing);
      say(`wrote ${position}`);
    }
  await book.close();
}
say(`operations ${operations()}`);
