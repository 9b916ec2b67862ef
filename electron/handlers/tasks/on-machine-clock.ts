import type { Revealed } from "../../../core/contract/clean-room-view.ts";
import type { CeremonyRun } from "../ceremony-run.ts";

/** The vault counts by the time that people assert; the clean room, by the machine's clock: the end of a code is told by that. */
export function onMachineClock(revealed: Revealed, { facts }: Pick<CeremonyRun, "facts">): Revealed {
  return revealed.kind === "codes" ? { ...revealed, ends: revealed.ends + (facts.date?.off ?? 0) } : revealed;
}
