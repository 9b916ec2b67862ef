import { spawnSync } from "node:child_process";
import { printedPages } from "./printed-pages.ts";

const WORDS = 36;

/** What a custodian without a camera reads from a printed sheet: the words of its share, and its share as text. By poppler. */
export function typedFromSheet(pdf: Uint8Array): { readonly words: readonly string[]; readonly share: string } {
  const { status, stdout } = spawnSync("pdftotext", ["-raw", "-l", "1", "-", "-"], { input: pdf, encoding: "utf8" });
  if (status !== 0) throw new Error("pdftotext failed");
  const words: string[] = [];
  for (const line of stdout.split("\n")) {
    const [, position, word = ""] = /^(\d{1,2}) ([a-z]+)$/.exec(line) ?? [];
    if (Number(position) === words.length + 1) words.push(word);
  }
  const [, text = ""] = /^(SWS1: [A-Z2-7 ]+)$/m.exec(stdout) ?? [];
  if (words.length !== WORDS || text === "") throw new Error("the sheet was not read");
  return { words, share: text.replaceAll(" ", "") };
}

/** The texts of all symbols on a printed sheet, each once, by zbarimg. */
export function codesOnSheet(pdf: Uint8Array): readonly string[] {
  return [...new Set(printedPages(pdf, 300).flatMap(({ codes }) => codes))];
}
