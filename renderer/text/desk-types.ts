import type { CeremonyView } from "../../core/contract/desk-view.ts";

type MachineCheckView = NonNullable<CeremonyView["live"]["checks"]>[number];
export type MachineCheckId = MachineCheckView["id"];
export type MachineCheckResult = MachineCheckView["result"];

/** The steps that are done in the clean room. */
export type GateStep =
  | "operator-key"
  | "witness-key"
  | "imports"
  | "install"
  | "read-back"
  | "shares"
  | "reveal"
  | "seal-labels"
  | "share-proof"
  | "quorum"
  | "live-match";
