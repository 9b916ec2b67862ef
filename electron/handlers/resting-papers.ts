import { noFacts } from "../../core/ceremony/facts.ts";
import { scriptHtml } from "../../core/ceremony/printed-script.ts";
import type { RestingPaper } from "../../core/contract/custody-view.ts";
import { bagsOfRound } from "../../core/custody/round-bags.ts";
import { type SetStanding, type Standing, standingOf } from "../../core/custody/standing.ts";
import { isOver } from "../../core/custody/standing/set-state.ts";
import { secondsOf } from "../../core/encoding/utc-moment.ts";
import { utf8Bytes } from "../../core/encoding/utf8.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Book } from "../../core/record/book.ts";
import type { FormContent } from "../../core/sheet/form-check.ts";
import { type PrintedReminder, remindersHtml } from "../../core/sheet/reminders.ts";
import { type RoundSheetBag, roundSheetHtml } from "../../core/sheet/round-sheet.ts";
import { remindersOf } from "./calendar-view-of.ts";
import type { Effects } from "./effects.ts";
import type { Document } from "./papers.ts";
import { standingOfSet } from "./set-view.ts";

/**
 * A paper that is printed before a ceremony, from what the book says at `today` (RFC 3339 in UTC). Fails with `refused.set-over` and
 * `refused.answer` for a round over what is over or has no bags, with `unreadable.name`, and as the papers do.
 */
export function restingDocument(asked: RestingPaper, book: Book, effects: Effects, today: string): Document {
  const { paper, organisation } = asked;
  const form: FormContent = { organisation, journal: book.head(), printed: today, appVersion: effects.version };
  const { typeface } = effects;
  switch (asked.what) {
    case "script": {
      const { kind, drill } = asked;
      const facts = { ...noFacts(kind, drill), organisation, paper };
      return named(`script-${kind}`, today, scriptHtml(kind, drill, facts, form.journal, paper, typeface));
    }
    case "round-sheet": {
      const bags = bagsFor(asked.sets, standing(book, today));
      return named("round-sheet", today, roundSheetHtml({ ...form, bags }, paper, typeface));
    }
    case "reminders": {
      const stands = standing(book, today);
      const sets = asked.set === null ? stands.sets : [standingOfSet(stands, asked.set)];
      return named("due-dates", today, remindersHtml({ ...form, reminders: printedReminders(sets) }, paper, typeface));
    }
  }
}

function standing(book: Book, today: string): Standing {
  const { records, manifests } = book.verification();
  return standingOf(records, manifests, today);
}

function named(what: string, today: string, html: string): Document {
  return { name: `sealwright-${what}-${today.slice(0, 10)}`, html: utf8Bytes(html) };
}

/** The bags of the round over these sets, in its order; in earnest and in drills alike. */
function bagsFor(asked: readonly string[], stands: Standing): readonly RoundSheetBag[] {
  const sets = new Map(
    [...new Set(asked)].map((set) => {
      const found = standingOfSet(stands, set);
      return isOver(found.state) ? fail("refused.set-over", { set }) : [set, found];
    }),
  );
  const drills = new Set(stands.drills.map(({ set }) => set));
  const bags = bagsOfRound([...sets.values()]).flatMap(({ set, x, custodian, place }) => {
    const found = sets.get(set);
    if (found === undefined) return [];
    return [{ set, x, custodian, place, generation: found.generation, n: found.n, drill: drills.has(set) }];
  });
  return bags.length === 0 ? fail("refused.answer", { field: "sets" }) : bags;
}

/** What is due, with what the calendar does not tell: whether it is late, of which shares, and what the accounts are called. */
function printedReminders(sets: readonly SetStanding[]): readonly PrintedReminder[] {
  const bySet = new Map(sets.map((one) => [one.set, one]));
  return remindersOf(sets).map((reminder) => {
    const { due = [], titles = [] } = bySet.get(reminder.set) ?? {};
    const same = due.filter(({ what, by }) => what === reminder.what && secondsOf(by) === secondsOf(reminder.by));
    const shares = [...new Set(same.flatMap((one) => one.shares))].toSorted((one, other) => one - other);
    return { ...reminder, titles, shares, overdue: same.some((one) => one.overdue) };
  });
}
