import { itsSet, namedSetFor } from "./known-sets.ts";
import { breaks } from "./rules.ts";
import { past, type Untrue } from "./untrue.ts";

/** E1, E2, E8. No login comes before the quorum. */
export const drillHeld: Untrue<"drill.held"> = (told, journal, now) => {
  itsSet(told, journal, now);
  const { started, quorumMinutes, loginMinutes } = told.body;
  past(now, started);
  if (quorumMinutes !== null && loginMinutes !== null && loginMinutes < quorumMinutes) breaks("E8");
};

/** E1, E2, E8. */
export const incident: Untrue<"incident"> = ({ set: about, body: { found, sets } }, journal, now) => {
  for (const set of about === null ? sets : [about, ...sets]) namedSetFor(journal, set, now.drill);
  past(now, found);
};
