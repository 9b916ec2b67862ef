import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { writeLargeBook } from "./book/large-book.ts";
import { duration, ratio, table } from "./table.ts";

const MEBIBYTE = 1_048_576;
/** Megabytes of V8's young generation in the second row of memory: by itself V8 takes up to 64, whatever is needed. */
const YOUNG = 8;

/** What `book/read-and-verify.ts` prints: milliseconds, bytes of resident memory. */
interface Told {
  readonly bare: number;
  readonly reading: number;
  readonly verifying: number;
  readonly folding: number;
  readonly cpu: number;
  readonly bareCpu: number;
  readonly peak: number;
  readonly records: number;
  readonly signatures: number;
}

/**
 * A book of ten thousand records, read from disk, held against every rule and folded into the standing of its sets, beside as many
 * bare verifications of Ed25519 over messages of the same length by the same function. Each in a process of its own, bundled as the
 * app is.
 */
export async function book(quick: boolean): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-bench-"));
  try {
    await writeLargeBook(join(folder, "book"), quick ? 1_000 : 10_000);
    const program = join(folder, "read-and-verify.mjs");
    const entryPoints = [join(import.meta.dirname, "book/read-and-verify.ts")];
    await build({ entryPoints, outfile: program, bundle: true, platform: "node", format: "esm", logLevel: "error" });
    const bare = run(program, folder, "bare");
    const whole = run(program, folder, "book");
    const small = run(program, folder, "book", `--max-semi-space-size=${YOUNG}`);
    const all = whole.reading + whole.verifying + whole.folding;
    const many = `${whole.signatures.toLocaleString("en")} signatures alone`;
    const mebibytes = (bytes: number) => `${Math.round(bytes / MEBIBYTE)} MiB`;
    return table(
      [`${whole.records.toLocaleString("en")} records`, "measured", "beside", "ratio"],
      [
        [many, duration(bare.bare), "", ""],
        ["files read from disk", duration(whole.reading), many, ratio(whole.reading / bare.bare)],
        ["held against every rule", duration(whole.verifying), many, ratio(whole.verifying / bare.bare)],
        ["folded into the standing of sets", duration(whole.folding), many, ratio(whole.folding / bare.bare)],
        ["all three", duration(all), many, ratio(all / bare.bare)],
        [
          "all three, processor time of both cores",
          duration(whole.cpu),
          `${many}, processor time`,
          ratio(whole.cpu / bare.bareCpu),
        ],
        ["most memory", mebibytes(whole.peak), "an empty process", ratio(whole.peak / bare.peak)],
        [
          `most memory, young generation of ${YOUNG} MB`,
          mebibytes(small.peak),
          "an empty process",
          ratio(small.peak / bare.peak),
        ],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, folder: string, what: "bare" | "book", ...flags: readonly string[]): Told {
  const text = execFileSync(process.execPath, [...flags, program, join(folder, "book"), what], { encoding: "utf8" });
  const told: Told = JSON.parse(text);
  return told;
}
