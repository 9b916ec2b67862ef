import type { DeskCall } from "../../core/contract/channels.ts";
import { type Standing, standingOf } from "../../core/custody/standing.ts";
import { secondsOf, utcText } from "../../core/encoding/utc-moment.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Book } from "../../core/record/book.ts";
import { calendarViewOf, writeCalendar } from "./calendar-view-of.ts";
import { drillsViewOf } from "./drills-view.ts";
import { homeViewOf } from "./home-view.ts";
import type { Handlers } from "./host.ts";
import type { inTurn } from "./in-turn.ts";
import type { Session } from "./session.ts";
import { setViewOf, standingOfSet } from "./set-view.ts";
import { weatherViewOf } from "./weather-view-of.ts";

type CustodyCall = Extract<DeskCall, `custody:${string}` | "book:calendar">;

/** How the sets stand, as the home screen and its pages show it. Reading only: nothing here is written into the book. */
export function custodyHandlers(session: Session, turn: ReturnType<typeof inTurn>): Pick<Handlers, CustodyCall> {
  const book = (): Book => (session.book ?? fail("refused.no-book")).book;
  const standing = standingKept(book, () => utcText(Math.floor(session.effects.now().getTime() / 1000)));
  return {
    "custody:home": async ({ filter, from }) => {
      const { stands, today } = standing();
      return homeViewOf(stands, filter, from, today);
    },
    "custody:set": async ({ set }) => {
      const { stands, today } = standing();
      return setViewOf(standingOfSet(stands, set), today);
    },
    "custody:weather": async (request) => weatherViewOf(standingOfSet(standing().stands, request.set), request),
    "custody:drills": async () => drillsViewOf(book().records()),
    "custody:calendar": async ({ set }) => {
      const { stands, today } = standing();
      return calendarViewOf(set === null ? stands.sets : [standingOfSet(stands, set)], today);
    },
    "book:calendar": (to) =>
      turn(async () => {
        if (session.run?.ceremony.closed === "no") fail("refused.ceremony-running");
        const { stands, today } = standing();
        return writeCalendar(session, stands.sets, today, to);
      }),
  };
}

interface Kept {
  readonly book: Book;
  readonly head: string;
  readonly manifests: number;
  readonly stands: Standing;
  /** RFC 3339 in UTC: the time by which it is judged, at most a minute ago. */
  readonly today: string;
}

const A_MINUTE = 60;

/** The standing of the open book: reckoned anew when the journal or the minute is another one, for a page may be turned often. */
function standingKept(book: () => Book, now: () => string): () => Kept {
  let kept: Kept | null = null;
  return () => {
    const [open, today] = [book(), now()];
    const { records, manifests } = open.verification();
    const { head } = open.head();
    const age = kept === null ? Infinity : secondsOf(today) - secondsOf(kept.today);
    const same = kept?.book === open && kept.head === head && kept.manifests === manifests.length;
    if (kept !== null && same && age >= 0 && age < A_MINUTE) return kept;
    kept = { book: open, head, manifests: manifests.length, stands: standingOf(records, manifests, today), today };
    return kept;
  };
}
