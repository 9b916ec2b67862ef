import type { Quorum, UnauthenticatedQuorum } from "../../core/share/quorum.ts";
import { DOUBT } from "./text.ts";

/** Where the page is. Only `revealing` shows what was sealed. */
export type Stage =
  | { readonly kind: "preparing" }
  | { readonly kind: "collecting" }
  | { readonly kind: "doubting"; readonly quorum: UnauthenticatedQuorum }
  | { readonly kind: "revealing"; readonly quorum: Quorum }
  | { readonly kind: "forgotten" };

/** What may move it on. */
export type Move =
  | { readonly kind: "begin" }
  | { readonly kind: "open"; readonly quorum: Quorum }
  | { readonly kind: "accept-doubt"; readonly typed: string }
  | { readonly kind: "go-back" }
  | { readonly kind: "forget" };

/**
 * The stage after a move. A move that the stage does not allow changes nothing; above all, an unauthenticated quorum is revealed only from
 * `doubting`, by the typed word of acceptance.
 */
export function nextStage(stage: Stage, move: Move): Stage {
  if (move.kind === "forget") return { kind: "forgotten" };
  if (stage.kind === "preparing" && move.kind === "begin") return { kind: "collecting" };
  if (stage.kind === "collecting" && move.kind === "open") return opened(move.quorum);
  if (stage.kind === "doubting" && move.kind === "go-back") return { kind: "collecting" };
  if (stage.kind === "doubting" && move.kind === "accept-doubt" && acceptsDoubt(move.typed)) {
    return { kind: "revealing", quorum: stage.quorum };
  }
  return stage;
}

/** Whether this is the word that accepts an unauthenticated result. */
export function acceptsDoubt(typed: string): boolean {
  return typed.trim().toLowerCase() === DOUBT.word;
}

function opened(quorum: Quorum): Stage {
  return quorum.trust === "authenticated" ? { kind: "revealing", quorum } : { kind: "doubting", quorum };
}
