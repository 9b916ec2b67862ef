import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Run } from "./run.ts";
import { toPdf } from "./pdf.ts";
import type { WindowPage } from "./window-page.ts";

/** What of Electron's print options is looked at; the rest describes paper handling that files do not have. */
export interface PrintOptions {
  readonly silent?: boolean;
  readonly deviceName?: string;
  readonly landscape?: boolean;
  readonly printBackground?: boolean;
  readonly copies?: number;
  /** A name, or microns. */
  readonly pageSize?: string | { readonly width: number; readonly height: number };
}

export const REHEARSAL_PRINTER = "Rehearsal printer (files)";
const MICRONS_PER_INCH = 25_400;

/** The printers of the machine: none, or the one that writes numbered PDFs into SEALWRIGHT_SUBSTITUTE_PRINTER. */
export function printers(run: Run): object[] {
  if (folderOf(run) === null) return [];
  const options = { "device-uri": "file:/rehearsal", "printer-is-shared": "false", "printer-state": "3" };
  return [{ name: REHEARSAL_PRINTER, displayName: REHEARSAL_PRINTER, description: "Writes each page as a PDF", options }];
}

function folderOf(run: Run): string | null {
  const folder = run.environment["SEALWRIGHT_SUBSTITUTE_PRINTER"];
  return folder === undefined || folder === "" || folder === "none" ? null : folder;
}

/** Prints as the machine would: rejects with Electron's reason when there is no such printer. */
export async function printTo(run: Run, host: WindowPage, options: PrintOptions): Promise<void> {
  const folder = folderOf(run);
  if (folder === null) throw new Error("no printer");
  if (options.deviceName !== undefined && options.deviceName !== "" && options.deviceName !== REHEARSAL_PRINTER) {
    throw new Error("Invalid deviceName provided");
  }
  if (options.silent !== true) throw new Error("no print dialog in the substitute");
  const { pageSize = "A4" } = options;
  const inches = typeof pageSize === "string" ? pageSize : inInches(pageSize);
  const pdf = await toPdf(await host.opened, {
    pageSize: inches,
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    preferCSSPageSize: true,
  });
  mkdirSync(folder, { recursive: true });
  for (let copy = 0; copy < (options.copies ?? 1); copy++) {
    const number = String(readdirSync(folder).filter((name) => name.endsWith(".pdf")).length + 1).padStart(3, "0");
    writeFileSync(join(folder, `printed-${number}.pdf`), pdf, { flag: "wx" });
  }
}

function inInches(microns: { readonly width: number; readonly height: number }): { width: number; height: number } {
  return { width: microns.width / MICRONS_PER_INCH, height: microns.height / MICRONS_PER_INCH };
}
