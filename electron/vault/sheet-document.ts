import type { VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import { utf8Bytes } from "../../core/encoding/utf8.ts";
import { fail } from "../../core/failure/failure.ts";
import { sheetHtml } from "../../core/sheet/sheet.ts";
import type { SheetTypeface } from "../../core/sheet/typeface.ts";
import type { SealedPapers } from "./sealing.ts";

/**
 * One custodian's sheet as a document, UTF-8. Secret: it holds a share; the caller wipes it. Fails with `unreadable.message`
 * when the set has no share x, and as `sheetHtml` does.
 */
export function sheetDocumentOf(
  papers: SealedPapers,
  { x, python, page }: VaultRequest<"sheet">,
  typeface: SheetTypeface,
): VaultReply<"sheet"> {
  const { common, locked, cardText, parts, accounts, paper } = papers;
  const share = papers.shares[x - 1] ?? fail("unreadable.message");
  const { custodian, role } = papers.holders[x - 1] ?? fail("unreadable.message");
  const recoveryTools = { python, page };
  const { text: shareText, words } = share;
  const content = { ...common, x, custodian, role, shareText, words, locked, cardText, parts, accounts, recoveryTools };
  return { html: utf8Bytes(sheetHtml(content, paper, typeface)) };
}
