import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { headCode } from "../../core/record/head-code.ts";
import { RULES } from "../../core/record/verify/rules.ts";

/** A record as its file says. */
export interface RecordFile {
  readonly seq: number;
  readonly event: string;
  readonly text: string;
}

/** The records of a book in their order. */
export function recordsOf(book: string): readonly RecordFile[] {
  const names = readdirSync(join(book, "records")).filter((name) => name.endsWith(".json"));
  return names.toSorted().map((name) => {
    const text = readFileSync(join(book, "records", name), "utf8");
    const { seq, event } = JSON.parse(text);
    return { seq, event, text };
  });
}

/** The head of the journal that ends with this record, as it is printed. */
export function codeOf({ seq, text }: RecordFile): string {
  return headCode({ seq, head: createHash("sha256").update(text).digest("hex") });
}

/** Every file of the evidence by its path, as text. */
export function evidenceOf(book: string): Readonly<Record<string, string>> {
  const paths = ["records", "manifests"].flatMap((folder) => readdirSync(join(book, folder)).map((name) => join(folder, name)));
  return Object.fromEntries(
    ["allowed_signers", ...paths.toSorted()].map((path) => [path, readFileSync(join(book, path), "utf8")]),
  );
}

/** What a rule of FORMAT.md shows, by its identifier. */
export function ruleSays(rule: string): string {
  return Object.entries(RULES).find(([id]) => id === rule)?.[1].says ?? "no such rule";
}
