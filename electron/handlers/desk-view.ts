import { current, stateOf } from "../../core/ceremony/ceremony.ts";
import { rail } from "../../core/ceremony/rail.ts";
import type { CeremonyView, DeskView } from "../../core/contract/desk-view.ts";
import { dutiesAfter } from "../../core/custody/duties.ts";
import { setSought } from "./bags-of-book.ts";
import type { CeremonyRun } from "./ceremony-run.ts";
import type { Effects, OpenBook, Place } from "./effects.ts";
import { emergencyMessageView } from "./message.ts";
import { headViewOf, setRows } from "./set-rows.ts";

/** What the host knows beside the ceremony. */
export interface DeskState {
  readonly book: OpenBook | null;
  readonly places: readonly Place[];
  readonly run: CeremonyRun | null;
  readonly cleanRoomOpen: boolean;
  readonly busy: DeskView["busy"];
  readonly trouble: DeskView["trouble"];
  /** The folder of a book that was asked for and is damaged. */
  readonly damaged: string | null;
}

/** All that the desk draws. */
export function deskViewOf(state: DeskState, effects: Effects): DeskView {
  const { book, places, run, busy, trouble } = state;
  return {
    mode: effects.rehearsal ? "rehearsal" : "real",
    version: effects.version,
    book: book === null ? null : bookView(book),
    // A book is not copied onto itself.
    places: places.flatMap(({ label, kind, path }, id) => (path === book?.folder ? [] : [{ id, label, kind }])),
    mendable: state.damaged !== null,
    ceremony: run === null ? null : ceremonyView(run, state.cleanRoomOpen),
    busy,
    trouble,
  };
}

function bookView({ book, label }: OpenBook): NonNullable<DeskView["book"]> {
  const { leftovers, strangers } = book.remains();
  return {
    label,
    records: book.head().seq,
    head: headViewOf(book.head()),
    remains: { leftovers: [...leftovers], strangers },
    sets: setRows(book),
    signers: book.signers().map(({ id, name }) => ({ id, name })),
  };
}

function ceremonyView(run: CeremonyRun, cleanRoomOpen: boolean): CeremonyView {
  const { ceremony, facts } = run;
  const at = current(ceremony);
  return {
    facts,
    state: stateOf(ceremony),
    closed: ceremony.closed,
    at,
    rail: [...rail(ceremony)],
    halted: ceremony.halted,
    exceptions: [...ceremony.exceptions],
    live: {
      checks: at?.step === "machine-checks" && run.checks !== null ? [...run.checks] : null,
      machineTime: run.timestamp(),
      printers: run.printers.map(({ name, network, usable }, id) => ({ id, name, network, usable })),
      message: at?.step === "message" ? emergencyMessageView(run) : null,
      cleanRoom: cleanRoomOpen ? "open" : "closed",
      due: mustFollow(run) ? dutiesAfter(run.assertedTime()) : [],
      knownBags: run.book.bagNumbers(setSought(facts)).size,
    },
  };
}

/** What use obliges to is told at its end; a quorum that was only proved has used nothing. */
function mustFollow({ ceremony, facts }: CeremonyRun): boolean {
  const over = ceremony.closed !== "no" && facts.opened !== null && facts.kind === "break-glass";
  return over || current(ceremony)?.step === "aftermath";
}
