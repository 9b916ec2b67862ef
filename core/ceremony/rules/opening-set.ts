import { statedReason } from "../../custody/reason.ts";
import { REVEAL_MINUTES } from "../../custody/reveal-window.ts";
import { isRfc3339 } from "../../encoding/rfc3339.ts";
import { fail } from "../../failure/failure.ts";
import { TEXT_LIMITS } from "../../record/record-events.ts";
import { recordText } from "../../record/record-text.ts";
import { isThreshold } from "../../share/threshold.ts";
import type { OpenedSet } from "../facts.ts";
import { isWhole, need } from "./entries.ts";
import type { Take } from "./take.ts";

export const takeShares: Take<"shares"> = (facts, opened) => {
  const { trust, reason } = opened;
  const checked = openedAs(opened, facts.request?.set ?? null, facts.drill);
  return { ...facts, opened: { ...checked, reason: trust === "unauthenticated" ? statedReason(reason) : "" } };
};

/**
 * What was opened, being a quorum of the set that was asked for (null: whatever the sheets tell) and of a drill where it is one. Fails with
 * `mismatched.set`, `refused.real-set-in-drill` and `refused.drill-set-in-emergency`.
 */
export function openedAs(opened: OpenedSet, wanted: string | null, inDrill: boolean): OpenedSet {
  const { set, drill } = opened;
  if (!isQuorum(opened)) fail("fault.unexpected");
  if (wanted !== null && wanted !== set) fail("mismatched.set", { set });
  if (inDrill && !drill) fail("refused.real-set-in-drill", { set });
  if (!inDrill && drill) fail("refused.drill-set-in-emergency", { set });
  return opened;
}

/** What the vault tells of a set that it opened is otherwise only when the program is wrong. */
function isQuorum({ set, m, n, used }: OpenedSet): boolean {
  const ascending = used.every((x, index) => isWhole(x, (used[index - 1] ?? 0) + 1, n));
  return /^[A-Z2-7]{8}$/.test(set) && isThreshold(m, n) && ascending && used.length >= m;
}

/** `minutes` are all that were given, the extensions among them. */
export const takeReveal: Take<"reveal"> = (facts, { minutes, extensions, fields }) => {
  timed(minutes, REVEAL_MINUTES.most);
  const reasoned = extensions.map((extension) => {
    timed(extension.minutes, REVEAL_MINUTES.most);
    return { minutes: extension.minutes, reason: statedReason(extension.reason) };
  });
  const extended = reasoned.reduce((sum, extension) => sum + extension.minutes, 0);
  timed(minutes - extended, REVEAL_MINUTES.usual);
  return { ...facts, shown: { minutes, extensions: reasoned, fields } };
};

function timed(minutes: number, limit: number): void {
  if (!isWhole(minutes, 1, limit)) fail("refused.reveal-too-long", { limit, actual: minutes });
}

export const takeUsed: Take<"used"> = (facts, { done, by, until }) => {
  recordText(done, "what was done", TEXT_LIMITS.done);
  recordText(by, "by whom", TEXT_LIMITS.name);
  need("until", isRfc3339(until) || isRfc3339(`${until}T00:00:00Z`));
  return { ...facts, used: { done, by, until } };
};
