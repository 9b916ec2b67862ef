import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Where recover.py stands. */
export const RECOVER_PY = fileURLToPath(new URL("../../recovery/recover.py", import.meta.url));
const DRIVER = fileURLToPath(new URL("./recover-py-driver.py", import.meta.url));

/** Python, with warnings as errors and no files written beside the sources. */
export const PYTHON = ["-B", "-W", "error"] as const;

/** What one run of recover.py came to. */
export interface Recovery {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run inside the driver's process: input files by name, options, passphrases as lines of stdin; `plain` hides the argon2 command. */
export interface RecoveryJob {
  readonly files: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly passphrases?: readonly string[];
  readonly plain?: boolean;
}

/** What recover.py made of one line. */
export type LineAnswer =
  | { readonly refused: string }
  | { readonly record: string; readonly mended: boolean; readonly told: string }
  | { readonly chunk: string }
  | { readonly card: string }
  | { readonly label: string };

/** Runs recover.py as a program of its own. */
export function recoverPy(args: readonly string[], input: string | Buffer = "", python: readonly string[] = PYTHON): Recovery {
  const { status, stdout, stderr } = spawnSync("python3", [...python, RECOVER_PY, ...args], { input, maxBuffer: 2 ** 26 });
  return { code: status, stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8") };
}

/** Runs recover.py once for each job, all in one process. */
export function recoverAll(jobs: readonly RecoveryJob[]): readonly Recovery[] {
  return drive(jobs) as readonly Recovery[];
}

/** Lets recover.py read single lines, all in one process. */
export function readLines(lines: readonly string[]): readonly LineAnswer[] {
  return drive(lines.map((read) => ({ read }))) as readonly LineAnswer[];
}

/** Argon2id as recover.py computes it in plain Python: 32 bytes in hexadecimal. */
export function plainArgon2id(passphrase: string, salt: string, kibibytes: number, passes: number, lanes: number): string {
  const [answer] = drive([{ argon2id: [passphrase, salt, kibibytes, passes, lanes] }]) as readonly { key: string }[];
  return answer?.key ?? "";
}

/** Runs a command on a terminal of its own and types `type` and Enter once `prompt` is seen. */
export function onTerminal(command: readonly string[], prompt: string, type: string): { code: number; seen: string } {
  const [answer] = drive([{ terminal: command, prompt, type }]) as readonly { code: number; seen: string }[];
  return { code: answer?.code ?? -1, seen: Buffer.from(answer?.seen ?? "", "base64").toString("utf8") };
}

function drive(jobs: readonly unknown[]): unknown {
  const input = JSON.stringify(jobs);
  const { status, stdout, stderr } = spawnSync("python3", [...PYTHON, DRIVER], { input, maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`the driver of recover.py failed: ${stderr.toString("utf8")}`);
  return JSON.parse(stdout.toString("utf8"));
}
