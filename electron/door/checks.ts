import type { Channel, Contract, Reply, Request } from "../../core/contract/contract.ts";
import type { CallName } from "../../core/contract/channels.ts";
import { parseAs } from "../../core/contract/parse.ts";
import type { StepId } from "../../core/ceremony/step.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Room } from "./rooms.ts";

/** A channel is called from its own room. Else `refused.other-room`. */
export function checkRoom(room: Room, channel: Channel): void {
  if (room !== channel.room) fail("refused.other-room");
}

/** The one argument of a call. Fails with `unreadable.message` for none and for several. */
export function onlyArgument(given: readonly unknown[]): unknown {
  if (given.length !== 1) fail("unreadable.message");
  return given[0];
}

/** The request as the contract says, in a fresh object. Else `unreadable.message`. */
export function parseRequest<N extends CallName>(channel: Contract[N], message: unknown): Request<N> {
  return parseAs(channel.request, message, "unreadable.message") as Request<N>;
}

/** A channel is open in its steps only; `step` is null outside a ceremony. Else `refused.not-this-step`. */
export function checkStep(step: StepId | null, { steps }: Channel): void {
  if (steps === "always") return;
  if (step === null || !steps.includes(step)) fail("refused.not-this-step");
}

/** The reply as the contract says. Whatever a handler made otherwise is ours: `fault.unexpected`. */
export function parseReply<N extends CallName>(channel: Contract[N], made: unknown): Reply<N> {
  return parseAs(channel.reply, made, "fault.unexpected") as Reply<N>;
}
