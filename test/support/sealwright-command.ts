import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../recovery/command/main.ts", import.meta.url));

/** What a run of the command line left behind. */
export interface CommandRun {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs `sealwright` with these arguments; `input` is its standard input, which ends; `variables` go into its environment. */
export function sealwright(args: readonly string[], input = "", variables: Readonly<Record<string, string>> = {}): CommandRun {
  const { INIT_CWD: _, ...inherited } = process.env;
  const env = { ...inherited, ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { input, env, maxBuffer: 1 << 24 });
  return { status, stdout, stderr: stderr.toString() };
}
