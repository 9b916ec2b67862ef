import type { ReactElement } from "react";
import type { StepId } from "../../../core/contract/wording.ts";
import type { StepProps } from "../step-props.ts";
import { Accounts } from "./accounts.tsx";
import { Aftermath } from "./aftermath.tsx";
import { Approvers } from "./approvers.tsx";
import { Bag } from "./bag.tsx";
import { Bags } from "./bags.tsx";
import { Coming } from "./coming.tsx";
import { DateAndTime } from "./date.tsx";
import { Events } from "./events.tsx";
import { Finish } from "./finish.tsx";
import { Gate } from "./gate.tsx";
import { Labels } from "./labels.tsx";
import { MachineChecks } from "./machine-checks.tsx";
import { Message } from "./message.tsx";
import { Policy } from "./policy.tsx";
import { Print } from "./print.tsx";
import { Receipts } from "./receipts.tsx";
import { Request } from "./request.tsx";
import { RollCall } from "./roll-call.tsx";
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
  "drill-result": Coming,
  rotate: Coming,
  rotated: Coming,
  "old-sheets": Coming,
  round: Coming,
  seals: Coming,
  rebag: Coming,
  "proof-set": Coming,
  leaver: Coming,
  handover: Coming,
  safes: Coming,
  "seal-labels": Gate,
  "share-proof": Gate,
  quorum: Gate,
  "live-match": Gate,
  finish: Finish,
};
