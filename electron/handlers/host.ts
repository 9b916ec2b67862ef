import type { StepId } from "../../core/ceremony/step.ts";
import type { CallName } from "../../core/contract/channels.ts";
import type { Reply, Request } from "../../core/contract/contract.ts";
import { cleanRoomHandlers } from "./clean-room-handlers.ts";
import { deskHandlers } from "./desk-handlers.ts";
import type { Effects } from "./effects.ts";
import { inTurn } from "./in-turn.ts";
import { Session } from "./session.ts";

export type Handlers = { readonly [N in CallName]: (request: Request<N>) => Promise<Reply<N>> };

/** The app behind the door: handlers for every channel, and what the windows and the machine report. */
export interface Host {
  readonly handlers: Handlers;
  /** The current step, for the door's check. */
  step(): StepId | null;
  /** Whether a ceremony is under way: then the desk's window is not closed. */
  isBusy(): boolean;
  /** The clean room's window went, by whatever cause. */
  cleanRoomClosed(): void;
  /** The machine sleeps, or the screen is locked. */
  slept(): void;
  /** Ends everything: the vault dies, the book is let go. */
  dispose(): Promise<void>;
}

export function createHost(effects: Effects): Host {
  const session = new Session(effects);
  const turn = inTurn();
  const handlers = { ...deskHandlers(session, turn), ...cleanRoomHandlers(session, turn) };
  return {
    handlers,
    step: () => (session.run?.ceremony.closed === "no" ? (session.run.at()?.step ?? null) : null),
    isBusy: () => session.run !== null && session.run.ceremony.closed === "no",
    cleanRoomClosed() {
      session.task = null;
      session.cleanRoomOpen = false;
      session.cameraTrouble = null;
      session.push();
    },
    slept() {
      // Nothing is shown from now on. What the vault or the printer is at is finished first: half of it could not be taken up
      // again.
      session.leaveCleanRoom();
      session.push();
      turn(async () => session.interrupt("slept")).catch(() => undefined);
    },
    async dispose() {
      session.run?.end();
      await session.book?.book.close();
    },
  };
}
