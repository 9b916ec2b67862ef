import type { StepId } from "../../../core/ceremony/step.ts";
import { importTask } from "./import.ts";
import { installTask } from "./install.ts";
import { keyTask } from "./key.ts";
import { labelsTask } from "./labels.ts";
import { liveMatchTask } from "./live-match.ts";
import { proofTask } from "./proof.ts";
import { readBackTask } from "./read-back.ts";
import { revealTask } from "./reveal.ts";
import { sharesTask } from "./shares.ts";
import type { BeginTask } from "./task.ts";

/** The steps of the clean room and their tasks. */
export const TASKS: Readonly<Partial<Record<StepId, BeginTask>>> = {
  "operator-key": keyTask("operator"),
  "witness-key": keyTask("witness"),
  imports: importTask,
  install: installTask,
  "read-back": readBackTask,
  shares: sharesTask,
  reveal: revealTask,
  "seal-labels": labelsTask,
  "share-proof": proofTask,
  quorum: sharesTask,
  "live-match": liveMatchTask,
};
