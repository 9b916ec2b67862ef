import type { Book } from "../../../core/record/book.ts";
import { readBook } from "./book-content.ts";
import { FolderBook } from "./folder-book.ts";
import { type BookMeans, lockedPlace, meansOf } from "./means.ts";

/**
 * Opens the book in `folder`, an absolute path, making it when the folder is empty or not there. Everything in it is read and
 * verified (FORMAT.md, "Verifying a book"). What an interrupted write left behind is moved aside and named by `remains()`. Fails
 * with `mismatched.book` naming the first rule that is broken (but for R6 and R7, which are of clocks), with
 * `refused.book-place`, `refused.book-not-empty`, `refused.book-in-use`, `unreadable.signer-file` and `unreadable.book-file` for
 * the keys, and as the disk does; then it holds no lock, and nothing in the book was changed.
 */
export async function openBook(folder: string, given: Partial<BookMeans> = {}): Promise<Book> {
  const means = meansOf(given);
  const { root, lock } = await lockedPlace(folder, means);
  try {
    const { content } = await readBook(means.disk, root, means.verifying, "mismatched.book");
    return new FolderBook(root, lock, means, content);
  } catch (error) {
    await lock.release();
    throw error;
  }
}
