import type { Facts } from "../../core/ceremony/facts.ts";
import type { CeremonyKind } from "../../core/ceremony/step.ts";
import type { ExceptionKind } from "../../core/ceremony/exceptions.ts";
import type { DeskView } from "../../core/contract/desk-view.ts";
import { Failure } from "../../core/failure/failure.ts";
import type { Book } from "../../core/record/book.ts";
import { CeremonyRun } from "./ceremony-run.ts";
import { deskViewOf } from "./desk-view.ts";
import type { Effects, OpenBook, Place } from "./effects.ts";
import type { Task } from "./tasks/task.ts";

/** What the app is about from its start to its end: one book, at most one ceremony, at most one task in the clean room. */
export class Session {
  readonly effects: Effects;
  book: OpenBook | null = null;
  /** The folder of a book that was asked for and is damaged: a copy of it may mend it. */
  damaged: string | null = null;
  places: readonly Place[] = [];
  run: CeremonyRun | null = null;
  task: Task | null = null;
  cleanRoomOpen = false;
  /** What the camera failed with in a step that cannot be done without one, until the room is left. */
  cameraTrouble: "camera-lost" | "camera-denied" | null = null;
  busy: DeskView["busy"] = null;
  trouble: DeskView["trouble"] = null;

  constructor(effects: Effects) {
    this.effects = effects;
  }

  view(): DeskView {
    return deskViewOf(this, this.effects);
  }

  /** Shows the desk how things stand. A desk that cannot be shown it asks by itself. */
  push(): void {
    try {
      this.effects.show(this.view());
    } catch {
      // Thrown on, it would end in whatever told of the vault's death or of the laptop's sleep.
    }
  }

  /** Begins a ceremony; whatever halts it clears the clean room and is told at once. */
  begin(book: Book, kind: CeremonyKind, drill: boolean, about?: Facts["about"]): void {
    this.run = new CeremonyRun(this.effects, book, kind, drill, about);
    this.run.onHalt = () => {
      this.leaveCleanRoom();
      this.push();
    };
  }

  leaveCleanRoom(): void {
    this.task = null;
    this.cleanRoomOpen = false;
    this.cameraTrouble = null;
    this.effects.cleanRoom.close();
  }

  /** Halts the ceremony for something that happened, and clears the clean room. */
  interrupt(kind: ExceptionKind): void {
    if (this.run === null || this.run.ceremony.closed !== "no") return;
    this.leaveCleanRoom();
    this.run.halt(kind, "");
  }

  /** Shows that something takes its time while `work` runs. */
  async busyWith<T>(what: NonNullable<DeskView["busy"]>["what"], work: () => Promise<T>): Promise<T> {
    this.busy = { what, done: 0, of: 1 };
    this.push();
    try {
      return await work();
    } finally {
      this.busy = null;
    }
  }

  /** Keeps a failure that nobody waits for, to be told with the next view. */
  tell(error: unknown): void {
    this.trouble =
      error instanceof Failure ? { code: error.code, facts: error.facts } : { code: "fault.unexpected", facts: {} };
  }
}
