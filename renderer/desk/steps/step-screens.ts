import type { ReactElement } from "react";
import type { StepId } from "../../../core/contract/wording.ts";
import type { StepProps } from "../step-props.ts";
import { Accounts } from "./accounts.tsx";
import { Aftermath } from "./aftermath.tsx";
import { Approvers } from "./approvers.tsx";
import { Bag } from "./bag.tsx";
import { Bags } from "./bags.tsx";
import { DateAndTime } from "./date.tsx";
import { DrillResult } from "./drill-result.tsx";
import { Events } from "./events.tsx";
import { Finish } from "./finish.tsx";
import { Gate } from "./gate.tsx";
import { Handover } from "./handover.tsx";
import { Labels } from "./labels.tsx";
import { Leaver } from "./leaver.tsx";
import { MachineChecks } from "./machine-checks.tsx";
import { Message } from "./message.tsx";
import { OldSheets } from "./old-sheets.tsx";
import { Policy } from "./policy.tsx";
import { Print } from "./print.tsx";
import { ProofSet } from "./proof-set.tsx";
import { Rebag } from "./rebag.tsx";
import { Receipts } from "./receipts.tsx";
import { Request } from "./request.tsx";
import { RollCall } from "./roll-call.tsx";
import { Rotate } from "./rotate.tsx";
import { Rotated } from "./rotated.tsx";
import { Round } from "./round.tsx";
import { Safes } from "./safes.tsx";
import { Seals } from "./seals.tsx";
import { SignSet } from "./sign-set.tsx";
import { Split } from "./split.tsx";
import { Used } from "./used.tsx";

/** The screen of every step: none can be forgotten. */
export const STEP_SCREENS: { readonly [S in StepId]: (props: StepProps) => ReactElement } = {
  "roll-call": RollCall,
  "operator-key": Gate,
  "witness-key": Gate,
  "machine-checks": MachineChecks,
  date: DateAndTime,
  accounts: Accounts,
  imports: Gate,
  policy: Policy,
  install: Gate,
  split: Split,
  labels: Labels,
  print: Print,
  "read-back": Gate,
  bag: Bag,
  sign: SignSet,
  receipts: Receipts,
  request: Request,
  approvers: Approvers,
  message: Message,
  bags: Bags,
  shares: Gate,
  reveal: Gate,
  used: Used,
  aftermath: Aftermath,
  events: Events,
  "drill-result": DrillResult,
  rotate: Rotate,
  rotated: Rotated,
  "old-sheets": OldSheets,
  round: Round,
  seals: Seals,
  rebag: Rebag,
  "proof-set": ProofSet,
  leaver: Leaver,
  handover: Handover,
  safes: Safes,
  "seal-labels": Gate,
  "share-proof": Gate,
  quorum: Gate,
  "live-match": Gate,
  finish: Finish,
};
