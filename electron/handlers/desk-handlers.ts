import type { DeskCall } from "../../core/contract/channels.ts";
import { fail, Failure } from "../../core/failure/failure.ts";
import type { CeremonyRun } from "./ceremony-run.ts";
import { custodyHandlers } from "./custody-handlers.ts";
import { perform } from "./deeds.ts";
import { completedAnswer } from "./desk-answer.ts";
import type { Handlers } from "./host.ts";
import type { inTurn } from "./in-turn.ts";
import { journalHandlers } from "./journal-handlers.ts";
import { lintsOf } from "./lints.ts";
import { openBookIn } from "./opening-book.ts";
import { paperHandlers } from "./paper-handlers.ts";
import { lookAgain, prepareStep } from "./prepare-step.ts";
import type { Session } from "./session.ts";
import { TASKS } from "./tasks/tasks.ts";

type Turn = ReturnType<typeof inTurn>;

const BUSY = {
  split: "splitting",
  labels: "printing",
  print: "printing",
  acknowledgements: "printing",
  script: "printing",
  "review-form": "printing",
  "drill-report": "printing",
  runbooks: "printing",
  "save-pdf": "printing",
  sign: "signing",
  finish: "signing",
} as const;

/** What the desk may ask. Every change answers with the whole view. */
export function deskHandlers(session: Session, turn: Turn): Pick<Handlers, DeskCall> {
  const { effects } = session;
  const running = (): CeremonyRun => session.run ?? fail("refused.no-ceremony");
  const changing = (work: () => Promise<void>) =>
    turn(async () => {
      session.trouble = null;
      await work();
      if (session.run !== null) await prepareStep(session.run, effects);
      return session.view();
    });
  const openBook = async (folder: string) => {
    if (session.run !== null) fail("refused.ceremony-running");
    await openBookIn(session, folder);
  };

  return {
    "desk:view": async () => {
      if (session.run === null) session.places = await effects.places();
      return session.view();
    },
    "book:open": ({ place }) => changing(() => openBook(session.places[place]?.path ?? fail("unreadable.message"))),
    "book:browse": () =>
      changing(async () => {
        // The dialog would hold up whatever the ceremony has to do.
        if (session.run !== null) fail("refused.ceremony-running");
        const folder = await effects.askFolder("book");
        if (folder !== null) await openBook(folder);
      }),
    "book:close": () =>
      changing(async () => {
        if (session.run !== null) fail("refused.ceremony-running");
        await session.book?.book.close();
        session.book = null;
        session.places = await effects.places();
      }),
    "ceremony:call": ({ kind, drill, about }) =>
      changing(async () => {
        if (session.run !== null) fail("refused.ceremony-running");
        if (effects.rehearsal && !drill) fail("refused.rehearsal");
        session.begin((session.book ?? fail("refused.no-book")).book, kind, drill, about);
      }),
    "ceremony:consider": async (typed) => ({ lints: [...lintsOf(typed, running(), effects.built)] }),
    "ceremony:answer": (typed) =>
      changing(async () => {
        const run = running();
        const answer = completedAnswer(typed, run, effects.built);
        run.expect(answer);
        if (answer.step === "accounts") {
          const { accounts, runbook } = answer.answer;
          await run.vault().call("draft", { accounts: [...accounts], runbook });
        }
        await run.complete(answer);
      }),
    "ceremony:do": (deed) =>
      changing(async () => {
        const run = running();
        if (deed.do === "enter-clean-room") return enter(session, run);
        if (deed.do === "close-clean-room") return session.leaveCleanRoom();
        await lookAgain(run, effects);
        if (run.ceremony.halted !== null) return;
        return session.busyWith(BUSY[deed.do], () => haltingOnFault(BUSY[deed.do], () => perform(deed, run, effects), run));
      }),
    "ceremony:halt": ({ kind, note }) =>
      changing(async () => {
        session.leaveCleanRoom();
        running().halt(kind, note);
        await running().flush();
      }),
    "ceremony:resume": () =>
      changing(async () => {
        await running().resume();
      }),
    "ceremony:abandon": ({ reason }) =>
      changing(async () => {
        const run = running();
        session.leaveCleanRoom();
        await run.abandon(reason).catch((error: unknown) => {
          // Refused, or ended with something that could not be written.
          if (run.ceremony.closed === "no") throw error;
          session.tell(error);
        });
      }),
    ...journalHandlers(session, turn),
    ...custodyHandlers(session, turn),
    ...paperHandlers(session, turn),
    "ceremony:leave": () =>
      changing(async () => {
        if (session.run !== null && session.run.ceremony.closed === "no") fail("refused.ceremony-running");
        session.run = null;
      }),
  };
}

async function enter(session: Session, run: CeremonyRun): Promise<void> {
  await lookAgain(run, session.effects);
  if (run.ceremony.halted !== null) return;
  const at = run.ready();
  // What was entered there stays.
  if (session.task !== null) return session.effects.cleanRoom.open();
  const begin = TASKS[at.step] ?? fail("refused.not-this-step", { field: at.step });
  const task = await begin(run, at.item);
  session.task = task;
  session.cleanRoomOpen = true;
  try {
    await session.effects.cleanRoom.open();
  } catch (error) {
    session.leaveCleanRoom();
    throw error;
  }
  // Halted or slept while the window was being made.
  if (session.task !== task) session.leaveCleanRoom();
}

// A printer that fails stops the ceremony: somebody has to look, and half a sheet may lie in the tray, or a whole one behind
// which the press could not clean up.
async function haltingOnFault(what: string, work: () => Promise<void>, run: CeremonyRun): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = error instanceof Failure ? error.code : "fault.unexpected";
    if (code === "fault.printer" || (code === "fault.unexpected" && what === "printing")) run.halt("printer-failed", "");
    else if (code === "fault.book-gone") run.halt("book-gone", "");
    else if (code === "fault.book-full") run.halt("book-full", "");
    else throw error;
  }
}
