/** What can stop a ceremony. All can be resumed; what a dead vault undoes is said in lost-vault.ts. */
export const EXCEPTIONS = [
  "camera-lost",
  "camera-denied",
  "printer-failed",
  "vault-died",
  "slept",
  "book-gone",
  "book-full",
  "book-failed",
  "network-up",
  "person-left",
  "sheet-spoiled",
  "other",
] as const;

export type ExceptionKind = (typeof EXCEPTIONS)[number];

/** Those that people may declare; the others are found by the machine. */
export const DECLARED_EXCEPTIONS = ["person-left", "sheet-spoiled", "other"] as const satisfies readonly ExceptionKind[];

export interface CeremonyException {
  readonly kind: ExceptionKind;
  readonly note: string;
  /** RFC 3339, as the machine's clock says. */
  readonly at: string;
}
