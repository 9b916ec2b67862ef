import packageFile from "../../package.json" with { type: "json" };
import { fail } from "../../core/failure/failure.ts";
import { wipe } from "../../core/encoding/bytes.ts";
import { writePayload } from "../../core/credential/payload-bytes.ts";
import { type SealedSet, sealSet } from "../../core/custody/seal-set.ts";
import { allowedSigner, sshSignature } from "../../core/record/sshsig.ts";
import type { Command } from "./arguments.ts";
import { type Printer, startPrinter } from "./browser.ts";
import { type NewFolder, newFolder } from "./new-folder.ts";
import { type Papers, type Printable, rehearsalPapers } from "./rehearsal-papers.ts";
import { rehearsalReport } from "./rehearsal-report.ts";
import { rehearsalPlan } from "./rehearsal-set.ts";
import { readBackSheet, recoverFromQuorum, type SheetReading } from "./rehearsal-reading.ts";
import { temporarySigningKey } from "./signing-key.ts";
import { systemRandom } from "./system-random.ts";
import { tellOnStandardError as tell } from "./terminal.ts";

type RehearseCommand = Extract<Command, { command: "rehearse" }>;

/**
 * The whole way through ink, as a drill: seals a sample login, prints its sheets to files, reads the rendered pages back, recovers from
 * a random quorum and compares. Returns 0 when every code was read and the payload came back byte for byte; fails otherwise.
 */
export async function rehearse({ out, m, n, paper }: RehearseCommand): Promise<number> {
  const started = performance.now();
  const { version } = packageFile;
  const created = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const plan = rehearsalPlan(m, n, created, version, systemRandom);
  tell("Sealing a made-up login and checking every quorum.");
  const sealed = await sealSet(plan, systemRandom);
  const folder = await newFolder(out); // Not before the plan is known to be possible, and before anything is rendered.
  const papers = rehearsalPapers(sealed, created, version, paper);
  const expected = writePayload(sealed.payload);
  await folder.write("expected.json", expected);
  await writeManifest(folder, sealed);
  const printer = await startPrinter().catch(asFailure);
  const readings = await printAndRead(folder, papers, printer);
  const quorum = await recoverFromQuorum(readings, m, systemRandom);
  const same = Buffer.from(quorum.json).equals(Buffer.from(expected));
  wipe(quorum.key, quorum.json, expected);
  if (!same || quorum.trust !== "authenticated") fail("fault.print-back", { field: "payload" });
  const seconds = (performance.now() - started) / 1000;
  const rendered = printer === null ? "symbols" : "pages";
  process.stdout.write(rehearsalReport({ sealed, readings, used: quorum.used, rendered, out, seconds }));
  return 0;
}

async function printAndRead(
  folder: NewFolder,
  { sheets, others }: Papers,
  printer: Printer | null,
): Promise<readonly SheetReading[]> {
  const print = async ({ path, html }: Printable) => {
    await folder.write(`${path}.html`, html);
    const pdf = printer === null ? null : await printer.pdf(html).catch(asFailure);
    if (pdf !== null) await folder.write(`${path}.pdf`, pdf);
    return pdf;
  };
  try {
    for (const printable of others) await print(printable);
    const readings: SheetReading[] = [];
    for (const sheet of sheets) {
      readings.push(await readBackSheet(folder, sheet, await print(sheet)));
      tell(`Sheet ${sheet.x} of ${sheets.length}: printed, rendered and read back.`);
    }
    return readings;
  } finally {
    await printer?.close();
  }
}

// What a browser says of its own troubles may quote the page.
function asFailure(): never {
  return fail("fault.print-back", { field: "browser" });
}

async function writeManifest(folder: NewFolder, { set, manifest }: SealedSet): Promise<void> {
  const signer = temporarySigningKey();
  await folder.write(`manifests/${set}.json`, manifest);
  await folder.write(`manifests/${set}.json.sig`, await sshSignature(manifest, "sealwright-manifest", signer));
  await folder.write("manifests/allowed_signers", allowedSigner("rehearsal", ["sealwright-manifest"], signer.publicKey));
}
