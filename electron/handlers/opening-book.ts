import { Failure, type FailureCode } from "../../core/failure/failure.ts";
import type { Session } from "./session.ts";

/** What of a book can be damaged so that its copy may mend it. */
const DAMAGES: readonly FailureCode[] = ["mismatched.book", "unreadable.book-file", "unreadable.signer-file"];

/**
 * Opens the book in `folder` in place of the one that is open. Fails as the book does: one that is damaged is kept in mind, so that it can
 * be mended from its copy, and the desk is shown that.
 */
export async function openBookIn(session: Session, folder: string): Promise<void> {
  session.damaged = null;
  try {
    await session.busyWith("opening-book", async () => {
      // The very book that is open may be asked for, as when something was found in it: its own lock would be in the way.
      if (session.book?.folder === folder) {
        await session.book.book.close();
        session.book = null;
      }
      const opened = await session.effects.openBook(folder);
      await session.book?.book.close();
      session.book = opened;
    });
  } catch (error) {
    if (error instanceof Failure && DAMAGES.includes(error.code)) session.damaged = folder;
    session.push();
    throw error;
  }
}

/** Mends the book that was asked for last from its copy in `copy`, and opens it. Fails as `repairBook` and the book do. */
export async function mendBookFrom(session: Session, damaged: string, copy: string): Promise<void> {
  try {
    await session.busyWith("mending-book", () => session.effects.repairBook(damaged, copy));
  } catch (error) {
    session.push();
    throw error;
  }
  await openBookIn(session, damaged);
}
