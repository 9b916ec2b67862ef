import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DeskView } from "../../core/contract/desk-view.ts";
import { readRecord } from "../../core/record/record.ts";
import { readScan } from "../../core/share/scan.ts";
import { setId } from "../../core/share/share-header.ts";
import { fail } from "../../core/failure/failure.ts";
import { openBook } from "../../electron/adapters/book/book.ts";
import { type Disk, nodeDisk } from "../../electron/adapters/book/disk.ts";
import { repairBook } from "../../electron/adapters/book/repair-book.ts";
import { bookLabel } from "../../electron/adapters/open-book.ts";
import { writePack } from "../../electron/adapters/write-pack.ts";
import type { Effects } from "../../electron/handlers/effects.ts";
import { createHost, type Host } from "../../electron/handlers/host.ts";
import { symbolPictures } from "../../recovery/command/page-pictures.ts";
import { recoveryTools } from "../../recovery/command/recovery-tools.ts";
import { sheetTypeface } from "../../recovery/command/typeface.ts";
import { prepareDecoder, readSymbolsSampled } from "../../recovery/reading/symbols.ts";
import type { Papers, ReadCode } from "./ceremony-people.ts";
import { type MortalVault, vaultInProcess } from "./vault-in-process.ts";

const WASM = fileURLToPath(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm"));

/** A machine with a book on disk, a printer whose paper a decoder reads, and a vault: all of it can be made to fail. */
export interface World {
  readonly host: Host;
  readonly folder: string;
  readonly papers: Papers;
  /** Everything the desk was shown, as JSON. */
  readonly shown: string[];
  /** Documents as printed, by printer. */
  readonly printed: string[];
  /** `clock`: milliseconds that the machine is ahead. */
  readonly faults: { printer: boolean; full: boolean; network: boolean; clock: number };
  vault(): MortalVault | null;
  /** Pulls the stick out, or puts it back. */
  bookGone(gone: boolean): void;
  cleanRoomOpen(): boolean;
  dispose(): Promise<void>;
}

/** A world with its book open, or without a book. */
export async function ceremonyWorld(over: Partial<Effects> = {}, book: "open" | "none" = "open"): Promise<World> {
  prepareDecoder(readFileSync(WASM));
  const root = mkdtempSync(join(tmpdir(), "sealwright-world-"));
  const folder = join(root, "book");
  const faults = { printer: false, full: false, network: false, clock: 0 };
  const sheets = new Map<number | string, readonly ReadCode[]>();
  const labels: ReadCode[] = [];
  const printed: string[] = [];
  const shown: string[] = [];
  let vault: MortalVault | null = null;
  let room = false;

  const disk: Disk = {
    ...nodeDisk,
    create: (path, bytes) => (faults.full ? Promise.reject(noSpace()) : nodeDisk.create(path, bytes)),
  };
  const effects: Effects = {
    version: "0.1.0",
    built: "2026-01-01T00:00:00Z",
    platform: "test",
    rehearsal: true,
    startVault: (onDeath) => (vault = vaultInProcess(onDeath)),
    press: {
      printers: async () => [
        { name: "Laser on a cable", network: false, usable: true },
        { name: "Queue of the third floor", network: true, usable: true },
      ],
      async print(html) {
        if (faults.printer) fail("fault.printer");
        const text = Buffer.from(html).toString("utf8");
        html.fill(0);
        printed.push(text);
        const codes: ReadCode[] = [];
        for await (const { pixels } of symbolPictures(text)) codes.push(...(await readSymbolsSampled(pixels, "quick")));
        const own = codes.find((code) => code.text.startsWith("SWS1:"));
        const scan = own === undefined ? null : readScan(own.text);
        if (scan?.kind === "share") {
          const { record } = scan.share;
          sheets.set(record.x, codes);
          sheets.set(`${setId(record)} ${record.x}`, codes);
        } else labels.push(...codes.filter((code) => code.text.startsWith("SWL1:")));
      },
      pdf: async (html) => html,
    },
    cleanRoom: { open: async () => void (room = true), close: () => void (room = false), show: () => {} },
    show: (view: DeskView) => void shown.push(JSON.stringify(view)),
    machineChecks: async () => [
      faults.network ? { id: "network", result: "stop", count: 1 } : { id: "network", result: "pass", count: 0 },
      { id: "swap", result: "warn", count: 512 },
    ],
    now: () => new Date(Date.now() + faults.clock),
    recoveryTools: recoveryTools(),
    typeface: sheetTypeface(),
    places: async () => [{ label: "Book", kind: "disk", path: folder }],
    openBook: async (path) => ({ book: await openBook(path, { disk }), label: "Book", folder: path }),
    repairBook: async (damaged, copy) => void (await repairBook(damaged, copy, { disk })),
    labelOf: bookLabel,
    packTools: { verifyHtml: tool("verify.py"), verifyPy: tool("verify.py"), formatMd: tool("FORMAT.md") },
    writePack,
    askFolder: async () => null,
    saveDrillPaper: async () => {},
    ...over,
  };
  const host = createHost(effects);
  await host.handlers["desk:view"]({});
  if (book === "open") await host.handlers["book:open"]({ place: 0 });
  return {
    host,
    folder,
    shown,
    printed,
    faults,
    papers: {
      codesOf: async (x, set) => sheets.get(set === undefined ? x : `${set} ${x}`) ?? [],
      bagOf: (set, x) => lastBagIn(join(folder, "records"), set, x),
      labels: async () => labels,
    },
    vault: () => vault,
    bookGone(gone) {
      const aside = `${folder}-gone`;
      if (gone && existsSync(folder)) renameSync(folder, aside);
      if (!gone && existsSync(aside)) renameSync(aside, folder);
    },
    cleanRoomOpen: () => room,
    async dispose() {
      await host.dispose();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The number of the last bag of a sheet, by the records on the disk. */
function lastBagIn(records: string, set: string, x: number): string {
  const names = existsSync(records) ? readdirSync(records).filter((name) => name.endsWith(".json")) : [];
  const sealed = names.toSorted().flatMap((name) => {
    const record = readRecord(readFileSync(join(records, name)));
    return record.event === "bag.sealed" && record.set === set && record.body.x === x ? [record.body.bag] : [];
  });
  return sealed.at(-1) ?? "";
}

// The page is built, and here nobody opens it: the script stands in its place.
const tool = (name: string) => readFileSync(new URL(`../../recovery/${name}`, import.meta.url));

function noSpace(): Error {
  return Object.assign(new Error("no space"), { code: "ENOSPC" });
}
