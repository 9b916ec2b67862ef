import type { DeskCall } from "../../core/contract/channels.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Handlers } from "./host.ts";
import type { inTurn } from "./in-turn.ts";
import type { Session } from "./session.ts";

type CustodyCall = Extract<DeskCall, `custody:${string}` | "book:calendar">;

/** How the sets stand, as the home screen and its pages show it. Reading only: nothing here is written into the book. */
export function custodyHandlers(_session: Session, _turn: ReturnType<typeof inTurn>): Pick<Handlers, CustodyCall> {
  const unbuilt = async () => fail("fault.unexpected");
  return {
    "custody:home": unbuilt,
    "custody:set": unbuilt,
    "custody:weather": unbuilt,
    "custody:drills": unbuilt,
    "custody:calendar": unbuilt,
    "book:calendar": unbuilt,
  };
}
