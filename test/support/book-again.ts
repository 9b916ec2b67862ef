import type { Book } from "../../core/record/book.ts";
import type { JournalRecord } from "../../core/record/record.ts";
import { openBook } from "../../electron/adapters/book/book.ts";
import type { World } from "./ceremony-world.ts";

/** The book of a world that has ended, read from its files alone: its findings with it, of which a whole book has none. */
export async function bookAgain({ host, folder }: World): Promise<Book> {
  await host.dispose();
  const book = await openBook(folder);
  await book.close();
  if (book.verification().findings.length > 0) throw new Error("the book does not hold");
  return book;
}

/** The last ceremony's records by their events, with the number of the sheet; warnings that were accepted are left out. */
export function lastCeremony(records: readonly JournalRecord[]): readonly string[] {
  const last = records.slice(records.findLastIndex((record) => record.event === "ceremony.opened"));
  const own = last.filter((record) => record.event !== "override");
  return own.map((record) => ("x" in record.body ? `${record.event} ${record.body.x}` : record.event));
}
