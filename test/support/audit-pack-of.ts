import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PackInput } from "../../core/audit-pack/pack.ts";
import { verifyBook } from "../../core/record/verify/verify-book.ts";
import { ed25519Verify } from "../../electron/vault/ed25519.ts";
import type { SmallBook } from "./book-files.ts";

/** A file of the folder recovery; what stands in for one that is not built yet. */
function tool(name: string): Uint8Array {
  try {
    return readFileSync(fileURLToPath(new URL(`../../recovery/${name}`, import.meta.url)));
  } catch {
    return Buffer.from(`${name} is not built yet\n`);
  }
}

/** What a pack of a book is made of, after verifying it. */
export async function packInputOf(book: SmallBook, more: Partial<PackInput> = {}): Promise<PackInput> {
  const files = [...book.files.values()];
  const input = { files, allowedSigners: null, heads: [], now: book.now, verify: ed25519Verify };
  return {
    files,
    verification: await verifyBook(input),
    organisation: "Example Hospital",
    today: book.now,
    appVersion: "1.0.0",
    typeface: null,
    tools: { verifyHtml: tool("verify.html"), verifyPy: tool("verify.py"), formatMd: tool("FORMAT.md") },
    ...more,
  };
}
