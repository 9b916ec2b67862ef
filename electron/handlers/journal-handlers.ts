import type { DeskCall } from "../../core/contract/channels.ts";
import { utcText } from "../../core/encoding/utc-moment.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Book } from "../../core/record/book.ts";
import { copyBook, exportPack, folderOfCopy } from "./book-copies.ts";
import type { Handlers } from "./host.ts";
import type { inTurn } from "./in-turn.ts";
import { comparisonViewOf } from "./journal-comparison.ts";
import { journalPageOf } from "./journal-page.ts";
import { recordViewOf } from "./journal-record.ts";
import { verificationViewOf } from "./journal-verification.ts";
import { mendBookFrom } from "./opening-book.ts";
import type { Session } from "./session.ts";

type JournalCall = Extract<DeskCall, `journal:${string}` | "book:copy" | "book:export" | "book:repair">;

/**
 * Reading, checking and copying the journal. It is read and checked at any time; what writes elsewhere or asks in the system's dialog waits
 * until no ceremony is under way. What reads the disk waits its turn: a write that is half done would look like damage.
 */
export function journalHandlers(session: Session, turn: ReturnType<typeof inTurn>): Pick<Handlers, JournalCall> {
  const book = (): Book => (session.book ?? fail("refused.no-book")).book;
  const atRest = () => {
    if (session.run?.ceremony.closed === "no") fail("refused.ceremony-running");
  };
  return {
    "journal:page": async ({ filter, from }) => journalPageOf(book().records(), filter, from),
    "journal:record": ({ seq }) => turn(() => recordViewOf(book(), seq)),
    "journal:verify": () =>
      turn(async () => {
        const now = utcText(Math.floor(session.effects.now().getTime() / 1000));
        return verificationViewOf(await book().verifyAgain(now, []), now);
      }),
    "journal:compare": ({ heads }) => turn(async () => comparisonViewOf(heads, await book().files())),
    "book:copy": (to) =>
      turn(() => {
        atRest();
        return copyBook(session, book(), to);
      }),
    "book:export": (request) =>
      turn(() => {
        atRest();
        return exportPack(session, book(), request);
      }),
    "book:repair": (from) =>
      turn(async () => {
        session.trouble = null;
        atRest();
        const damaged = session.damaged ?? fail("refused.no-damaged-book");
        const copy = await folderOfCopy(session, from);
        if (copy !== null) await mendBookFrom(session, damaged, copy);
        return session.view();
      }),
  };
}
