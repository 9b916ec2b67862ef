import type { DeskCall } from "../../core/contract/channels.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Handlers } from "./host.ts";
import type { inTurn } from "./in-turn.ts";
import type { Session } from "./session.ts";

type JournalCall = Extract<DeskCall, `journal:${string}` | "book:copy" | "book:export" | "book:repair">;

/** Reading, checking and copying the journal. */
export function journalHandlers(_session: Session, _turn: ReturnType<typeof inTurn>): Pick<Handlers, JournalCall> {
  const notYet = async () => fail("refused.no-book");
  return {
    "journal:page": notYet,
    "journal:record": notYet,
    "journal:verify": notYet,
    "journal:compare": notYet,
    "book:copy": notYet,
    "book:export": notYet,
    "book:repair": notYet,
  };
}
