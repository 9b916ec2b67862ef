import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { PYTHON } from "./recover-py.ts";

/** Where verify.py stands. */
export const VERIFY_PY = fileURLToPath(new URL("../../recovery/verify.py", import.meta.url));
const DRIVER = fileURLToPath(new URL("./verify-py-driver.py", import.meta.url));

/** What one run of verify.py came to. */
export interface VerifyPyRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs verify.py as a program of its own. */
export function verifyPy(args: readonly string[], python: readonly string[] = PYTHON): VerifyPyRun {
  const { status, stdout, stderr } = spawnSync("python3", [...python, VERIFY_PY, ...args], { maxBuffer: 2 ** 26 });
  return { code: status, stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8") };
}

/** Runs verify.py once for each list of arguments, all in one process. */
export function verifyPyAll(runs: readonly (readonly string[])[]): readonly VerifyPyRun[] {
  return verifyPyJobs(runs.map((args) => ({ args }))) as readonly VerifyPyRun[];
}

/** Jobs of the driver (test/support/verify-py-driver.py), and its answers in the same order. */
export function verifyPyJobs(jobs: readonly unknown[]): readonly unknown[] {
  const { status, stdout, stderr } = spawnSync("python3", [...PYTHON, DRIVER], {
    input: JSON.stringify(jobs),
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`the driver of verify.py failed: ${stderr.toString("utf8")}`);
  return JSON.parse(stdout.toString("utf8")) as readonly unknown[];
}

/** `R5 records/000003.json` of each line of a verifier's output that tells of a finding, or of a notice. */
export function toldFindings(stdout: string): { readonly findings: readonly string[]; readonly notices: readonly string[] } {
  const told = Array.from(stdout.matchAll(/^(Notice )?([PBRSMHN]\d{1,2}) (head \S+|\S+): /gm));
  const of = (notice: boolean) =>
    told.filter(([, word]) => (word !== undefined) === notice).map(([, , rule, path]) => `${rule} ${path}`);
  return { findings: of(false), notices: of(true) };
}
