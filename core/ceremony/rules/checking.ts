import { sheetsToRebag } from "../sheets-to-rebag.ts";
import type { Take } from "./take.ts";

export const takeRound: Take<"round"> = (facts, given) => ({ ...facts, round: given });

export const takeSealLabels: Take<"seal-labels"> = (facts, given) => ({ ...facts, labels: given.labels });

export const takeSeals: Take<"seals"> = (facts, given) => ({ ...facts, seals: [...facts.seals, given] });

export const takeShareProof: Take<"share-proof"> = (facts, given, item) => {
  const sheet = facts.round?.proofs[item];
  return sheet === undefined ? facts : { ...facts, proved: [...facts.proved, { ...sheet, ...given }] };
};

export const takeRebag: Take<"rebag"> = (facts, given, item) => {
  const sheet = sheetsToRebag(facts)[item];
  return sheet === undefined ? facts : { ...facts, rebagged: [...facts.rebagged, { ...sheet, ...given }] };
};
