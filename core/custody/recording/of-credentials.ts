import type { SetInBook } from "../../record/book.ts";
import { breaks, type RecordingRule } from "./rules.ts";

/** Each credential of the set is there once and no other, and of each it is said what became of it. Fails by `rule`, with its position. */
export function everyCredential<C extends { readonly id: string }>(
  { accounts }: Pick<SetInBook, "accounts">,
  credentials: readonly C[],
  isSaid: (credential: C) => boolean,
  rule: RecordingRule,
): void {
  for (const [index, { id }] of accounts.entries()) {
    const its = credentials.filter((one) => one.id === id);
    const [one] = its;
    if (one === undefined || its.length > 1 || !isSaid(one)) breaks(rule, { position: index + 1 });
  }
  const strange = credentials.findIndex(({ id }) => !accounts.some((account) => account.id === id));
  if (strange >= 0) breaks(rule, { position: strange + 1 });
}
