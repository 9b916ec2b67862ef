import { CHANNELS, type CallName } from "../../core/contract/channels.ts";
import { CONTRACT, type Channel, type Contract, type Reply, type Request } from "../../core/contract/contract.ts";
import type { Outcome } from "../../core/contract/outcome.ts";
import type { StepId } from "../../core/ceremony/step.ts";
import { checkRoom, checkStep, onlyArgument, parseReply, parseRequest } from "./checks.ts";
import { refusalOf } from "./refusal.ts";
import type { Rooms } from "./rooms.ts";
import { provenRoom, type SentFrom } from "./sender.ts";
import { checkSize } from "./size.ts";

/** The part of Electron's ipcMain that is used. */
export interface CallDesk {
  handle(channel: string, listener: (event: SentFrom, ...given: unknown[]) => Promise<unknown>): void;
}

/** Who answers the calls once they have passed the door. */
export interface Answering {
  readonly handlers: { readonly [N in CallName]: (request: Request<N>) => Promise<Reply<N>> };
  /** The step of the ceremony that runs, or null. */
  step(): StepId | null;
}

const CALLS: readonly CallName[] = [...CHANNELS.desk.calls, ...CHANNELS.cleanRoom.calls];

/** Registers every channel of the contract, each exactly once. What is answered is always an `Outcome`, and never an error or nothing (defect D4). */
export function registerDoor(ipcMain: CallDesk, rooms: Rooms, host: Answering): void {
  for (const name of CALLS) ipcMain.handle(name, (event, ...given) => answer(name, event, given, rooms, host));
}

/** The checks in their order: sender, room, size, parse, step, handler, reply. */
async function answer<N extends CallName>(
  name: N,
  event: SentFrom,
  given: readonly unknown[],
  rooms: Rooms,
  host: Answering,
): Promise<Outcome<Reply<N>>> {
  const channel: Contract[N] & Channel = CONTRACT[name];
  try {
    checkRoom(provenRoom(event, rooms), channel);
    const message = onlyArgument(given);
    checkSize(message, channel.limit);
    const request = parseRequest<N>(channel, message);
    checkStep(host.step(), channel);
    const made: unknown = await host.handlers[name](request);
    return { ok: true, value: parseReply<N>(channel, made) };
  } catch (error) {
    return { ok: false, failure: refusalOf(error) };
  }
}
