import type { DeskCall } from "../../core/contract/channels.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Handlers } from "./host.ts";
import type { inTurn } from "./in-turn.ts";
import type { Session } from "./session.ts";

type PaperCall = Extract<DeskCall, `paper:${string}`>;

/** Papers that are printed while no ceremony is under way. */
export function paperHandlers(_session: Session, _turn: ReturnType<typeof inTurn>): Pick<Handlers, PaperCall> {
  const unbuilt = async () => fail("fault.unexpected");
  return { "paper:printers": unbuilt, "paper:print": unbuilt };
}
