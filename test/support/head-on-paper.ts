import { spawnSync } from "node:child_process";

const CODE = /(?:[A-Z2-7]{4}-){5}[A-Z2-7]{4}/g;

/** The text of a printed paper, as poppler lays it out. */
export function textOfPaper(pdf: Uint8Array): string {
  const { status, stdout } = spawnSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" });
  if (status !== 0) throw new Error("pdftotext failed");
  return stdout;
}

/** The codes of the journal's heads on a printed paper, as they stand there, each once. */
export function headsOnPaper(pdf: Uint8Array): readonly string[] {
  return [...new Set(textOfPaper(pdf).match(CODE) ?? [])];
}
