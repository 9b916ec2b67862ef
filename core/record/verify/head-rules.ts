import { bytesToHex } from "@noble/hashes/utils.js";
import { readHead } from "../head-code.ts";
import type { Finding } from "./verification.ts";

/**
 * The findings of heads as typed from paper (FORMAT.md, "Verifying a book", 5). `hashes` are those of record 0 (zeros), 1, 2, …,
 * null where unknown.
 */
export function headFindings(typed: readonly string[], hashes: readonly (string | null)[]): readonly Finding[] {
  return typed.flatMap((text): readonly Finding[] => {
    const head = readHead(text);
    if (head === null) return [{ rule: "H3", file: "head ?" }];
    const file = `head ${head.seq}`;
    if (head.seq >= hashes.length) return [{ rule: "H1", file }];
    const hash = hashes[head.seq] ?? null;
    return hash === null || hash.startsWith(bytesToHex(head.prefix)) ? [] : [{ rule: "H2", file }];
  });
}
