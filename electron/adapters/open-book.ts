import { basename, dirname } from "node:path";
import { fail } from "../../core/failure/failure.ts";
import { isRecordText } from "../../core/record/record-text.ts";
import type { OpenBook } from "../handlers/effects.ts";
import { openBook } from "./book/book.ts";
import { isOnDrive } from "./book/places.ts";

/**
 * Opens the book and names its place as people do. Fails as the book does, and with `refused.real-book` when a rehearsal would write into the
 * book of real sets.
 */
export async function openNamedBook(folder: string, rehearsal: boolean): Promise<OpenBook> {
  const book = await openBook(folder);
  if (rehearsal && book.manifests().some(({ drill }) => !drill)) {
    await book.close();
    fail("refused.real-book");
  }
  return { book, label: bookLabel(folder), folder };
}

/** The folder's name, with the drive's where it lies on one; only what can be shown safely of both. */
export function bookLabel(folder: string): string {
  const name = shown(basename(folder), "Book");
  return isOnDrive(folder) ? `${name}, on ${shown(basename(dirname(folder)), "a drive")}` : name;
}

function shown(name: string, otherwise: string): string {
  const text = name.normalize("NFC");
  return isRecordText(text, 80) ? text : otherwise;
}
