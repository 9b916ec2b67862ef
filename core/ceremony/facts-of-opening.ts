export const CLASSIFICATIONS = ["emergency", "drill", "misuse-check"] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

export const BAG_LOOKS = ["intact", "broken", "opened", "not-in-a-bag"] as const;
export type BagLook = (typeof BAG_LOOKS)[number];

/** What the quorum opened, without any of it. */
export interface OpenedSet {
  readonly set: string;
  readonly m: number;
  readonly n: number;
  readonly drill: boolean;
  readonly trust: "authenticated" | "unauthenticated";
  /** The x of the shares used, ascending. */
  readonly used: readonly number[];
  readonly aside: readonly { readonly sheet: number; readonly code: string }[];
  /** Why an unauthenticated result was accepted; "" when authenticated. */
  readonly reason: string;
  readonly accounts: readonly { readonly id: string; readonly title: string; readonly fields: readonly string[] }[];
}
