import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the tests of printed pages need of the machine, for `describeWithTools`. */
export const PRINTING_TOOLS = { chromium: "chromium", pdftoppm: "poppler-utils", zbarimg: "zbar-tools" };

/** One page as a printer would put it on paper. */
export interface PrintedPage {
  /** Gray PNG. */
  readonly png: Uint8Array;
  /** Every symbol that zbarimg finds, sorted; one that stands twice is there twice. */
  readonly codes: readonly string[];
}

/** The pages of a PDF through poppler, at `dpi` in gray, and what zbarimg reads on each: nothing of this project takes part. */
export function printedPages(pdf: Uint8Array, dpi: number): readonly PrintedPage[] {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-pages-"));
  try {
    writeFileSync(join(folder, "sheet.pdf"), pdf);
    run("pdftoppm", ["-r", String(dpi), "-gray", "-png", join(folder, "sheet.pdf"), join(folder, "page")]);
    const pages = readdirSync(folder).filter((name) => name.endsWith(".png"));
    return pages.toSorted().map((name) => ({ png: readFileSync(join(folder, name)), codes: codesIn(join(folder, name)) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function codesIn(path: string): readonly string[] {
  // zbarimg ends with 4 where it finds nothing.
  const text = run("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", path], [0, 4]);
  return text
    .split("\n")
    .filter((line) => line !== "")
    .toSorted();
}

function run(command: string, options: readonly string[], allowed: readonly number[] = [0]): string {
  const { status, stdout, stderr } = spawnSync(command, options, { encoding: "utf8", maxBuffer: 1 << 26 });
  if (status === null || !allowed.includes(status)) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return stdout;
}
