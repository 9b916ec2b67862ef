import type { Take } from "./take.ts";

export const takeLeaver: Take<"leaver"> = (facts, given) => ({ ...facts, leaving: given });

export const takeSafes: Take<"safes"> = (facts, given) => ({ ...facts, safes: given.safes });

export const takeHandover: Take<"handover"> = (facts, given, item) => {
  const held = (facts.leaving?.holds ?? []).filter(({ present }) => present)[item];
  return held === undefined ? facts : { ...facts, handovers: [...facts.handovers, { ...given, set: held.set, x: held.x }] };
};
