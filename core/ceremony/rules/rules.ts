import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import type { StepId } from "../step.ts";
import { takeAccounts } from "./accounts.ts";
import { takeDate, takeMachineChecks, takeOperatorKey, takeRollCall, takeWitnessKey } from "./convening.ts";
import { takeReveal, takeShares, takeUsed } from "./opening-set.ts";
import { takeImport, takeInstall, takePolicy, takeSplit } from "./planning.ts";
import { takeApprovers, takeBags, takeMessage, takeRequest } from "./requesting.ts";
import { takeBag, takeLabels, takePrint, takeReadBack, takeReceipts } from "./sheets.ts";
import { takeLiveMatch, takeProofSet, takeQuorum } from "./proving.ts";
import { takeHandover, takeLeaver, takeSafes } from "./leaving.ts";
import { takeEvents } from "./recording.ts";
import { takeDrillResult } from "./drills.ts";
import { takeOldSheets, takeRotate, takeRotated } from "./rotating.ts";
import { takeRebag, takeSealLabels, takeSeals, takeShareProof } from "./checking.ts";
import { takeRound } from "./round.ts";
import type { Take } from "./take.ts";

/** What each step asks of its answer, and which facts it leaves. */
export const TAKE: { readonly [S in StepId]: Take<S> } = {
  "roll-call": takeRollCall,
  "operator-key": takeOperatorKey,
  "witness-key": takeWitnessKey,
  "machine-checks": takeMachineChecks,
  date: takeDate,
  accounts: takeAccounts,
  imports: takeImport,
  policy: takePolicy,
  install: takeInstall,
  split: takeSplit,
  labels: takeLabels,
  print: takePrint,
  "read-back": takeReadBack,
  bag: takeBag,
  sign: (facts) => facts,
  receipts: takeReceipts,
  request: takeRequest,
  approvers: takeApprovers,
  message: takeMessage,
  bags: takeBags,
  shares: takeShares,
  reveal: takeReveal,
  used: takeUsed,
  aftermath: (facts) => facts,
  "drill-result": takeDrillResult,
  events: takeEvents,
  rotate: takeRotate,
  rotated: takeRotated,
  "old-sheets": takeOldSheets,
  round: takeRound,
  "seal-labels": takeSealLabels,
  seals: takeSeals,
  "share-proof": takeShareProof,
  rebag: takeRebag,
  "proof-set": takeProofSet,
  quorum: takeQuorum,
  "live-match": takeLiveMatch,
  leaver: takeLeaver,
  handover: takeHandover,
  safes: takeSafes,
  finish: (facts) => facts,
};

type AnswerTo<S extends StepId> = {
  readonly [K in S]: { readonly step: K; readonly item: number; readonly answer: Answers[K] };
}[S];

/** The facts after an answer. Fails as the rule of its step does; the facts given are never changed. */
export function taken<S extends StepId>(facts: Facts, given: AnswerTo<S>): Facts {
  return TAKE[given.step](facts, given.answer, given.item);
}
