import type { Payload } from "../../core/credential/payload.ts";
import { fail } from "../../core/failure/failure.ts";
import type { DraftAccount } from "./account-secrets.ts";
import type { Gathering } from "./gathering.ts";
import type { Opened } from "./opening.ts";
import type { ReadBack } from "./read-back.ts";
import type { SealedPapers } from "./sealing.ts";
import type { ShareProof } from "./share-proof.ts";

/**
 * What the vault of one ceremony holds beside the signing keys: never two of these at a time, and back to nothing by forgetting
 * alone.
 */
export type Stage =
  | { readonly at: "empty" }
  | { readonly at: "draft"; readonly draft: readonly DraftAccount[]; readonly runbook: string }
  | { readonly at: "sealed"; readonly papers: SealedPapers; readonly readBack: ReadBack | null }
  | { readonly at: "gathering"; readonly gathering: Gathering }
  | { readonly at: "opened"; readonly opened: Opened }
  /** A set whose quorum was proved: its secrets are compared, and never shown. */
  | { readonly at: "proved"; readonly payload: Payload }
  | { readonly at: "proof"; readonly proof: ShareProof };

export type StageOf<A extends Stage["at"]> = Extract<Stage, { readonly at: A }>;

const HELD: Readonly<Record<Stage["at"], string>> = {
  empty: "nothing",
  draft: "a draft",
  sealed: "a sealed set",
  gathering: "sheets that are being read",
  opened: "an opened set",
  proved: "a proved set, which is not shown",
  proof: "a sheet that is proved alone",
};

/** The stage, being one of these. Fails with `refused.vault-stage`. */
export function stageAt<A extends Stage["at"]>(stage: Stage, ...allowed: readonly A[]): StageOf<A> {
  const isAllowed = (one: Stage): one is StageOf<A> => allowed.some((at) => at === one.at);
  return isAllowed(stage) ? stage : fail("refused.vault-stage", { field: HELD[stage.at] });
}

/** Overwrites what can be of what the stage holds. Strings stay in memory until the process ends. */
export function wipeStage(stage: Stage): void {
  if (stage.at === "gathering") stage.gathering.wipe();
}
