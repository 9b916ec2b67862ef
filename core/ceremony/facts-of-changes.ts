export const ROTATION_CAUSES = ["used", "quarterly", "leaver", "suspected-leak", "failed-seal"] as const;
export type RotationCause = (typeof ROTATION_CAUSES)[number];

/** The generation that is replaced, and why. */
export interface Rotation {
  readonly from: string;
  readonly cause: RotationCause;
  readonly reason: string;
  readonly ticket: string;
  readonly approvers: readonly string[];
  /** RFC 3339: when it began. */
  readonly started: string;
  /** Of the old generation, in the manifest's order. */
  readonly credentials: readonly { readonly id: string; readonly title: string }[];
  /** Sheets of the old generation, ascending: recorded as destroyed before, and not. */
  readonly destroyed: readonly number[];
  readonly out: readonly number[];
  /** How many of all its sheets must be destroyed: N-M+1. */
  readonly needed: number;
}

/** One credential of the old generation on its target: whether the new one was accepted and the old one refused, and how that was tried. */
export interface TriedCredential {
  readonly id: string;
  readonly newWorks: boolean;
  readonly oldRefused: boolean;
  readonly how: string;
}

/** A sheet of the old generation that was destroyed under witness. */
export interface OldSheet {
  readonly x: number;
  /** "" when it was in none. */
  readonly bag: string;
  readonly custodian: string;
  readonly how: string;
}

/** A custodian who leaves, or gets another role or place. */
export interface Leaving {
  readonly name: string;
  readonly what: "left" | "moved";
  readonly reason: string;
  /** The new ones of somebody who moved; "" for who left. */
  readonly role: string;
  readonly place: string;
  /** All sheets that are (`present`) or were in their hands, by the book. */
  readonly holds: readonly { readonly set: string; readonly x: number; readonly present: boolean }[];
}

/** What became of a sheet that the leaver kept. `kept`: by somebody who moved, in its bag. */
export interface HandedOver {
  readonly set: string;
  readonly x: number;
  readonly outcome: "handed-on" | "kept" | "destroyed" | "missing";
  /** The new bag and who keeps it where; "" but for `handed-on`. */
  readonly bag: string;
  readonly custodian: string;
  readonly place: string;
  readonly signed: boolean;
  /** How it was destroyed, or what is known of a missing one. */
  readonly note: string;
}
