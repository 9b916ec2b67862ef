export const SECRET_FIELDS = ["password", "totp", "recoveryCodes", "privateKey", "certificate"] as const;
export type SecretField = (typeof SECRET_FIELDS)[number];

/** Where a secret of an account comes from. */
export interface SecretPlan {
  readonly field: SecretField;
  readonly source: "generate" | "import";
}

/** How a generated password is made. */
export interface PasswordChoice {
  readonly length: number;
  readonly alphabet: "all" | "no-look-alikes" | "console-safe";
}

/** What whoever opens the set at three in the morning needs to know of an account; each a text of several lines, or "". */
export interface AccountRunbook {
  readonly when: string;
  readonly approval: string;
  readonly steps: string;
  readonly afterwards: string;
}

export const NO_RUNBOOK: AccountRunbook = { when: "", approval: "", steps: "", afterwards: "" };

/** One account whose secrets are to be sealed; no secret in it. `id` is made from its position: `c1`, `c2`, … */
export interface AccountPlan {
  readonly id: string;
  readonly kind: "login" | "database" | "ssh-key" | "client-certificate" | "secret";
  readonly title: string;
  readonly system: string;
  readonly url: string;
  readonly username: string;
  readonly notes: string;
  /** Sealed with the account, behind its notes. All of it "" where there is none. */
  readonly runbook: AccountRunbook;
  readonly secrets: readonly SecretPlan[];
  readonly password: PasswordChoice;
}

/** What the vault tells of a sealed set; the manifest's hash in hex. */
export interface SetSummary {
  readonly set: string;
  readonly generation: number;
  readonly parts: number;
  readonly manifest: string;
}

/** How a printed symbol read back: the share of its error correction that was used up, 0..100 %, and its letter. */
export interface SymbolGrade {
  readonly kind: "share" | "card" | "part" | "label";
  readonly used: number;
  readonly letter: "A" | "B" | "C" | "D" | "F";
}

/** One custodian's sheet on its way into the bag. */
export interface SheetFacts {
  readonly x: number;
  readonly printed: { readonly printer: string; readonly copies: number } | null;
  readonly readBack: readonly SymbolGrade[] | null;
  readonly bag: string | null;
}
