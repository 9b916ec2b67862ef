import { spawnSync } from "node:child_process";

/**
 * When the sources were last changed, as RFC 3339 in UTC with whole seconds: no clock is right that shows an earlier time. It is the
 * time of the commit, or what SOURCE_DATE_EPOCH says, and never the clock of the machine that builds: the same sources give the same
 * bytes. Undefined where neither is known.
 */
export function builtFrom(root: string, sourceDateEpoch = process.env["SOURCE_DATE_EPOCH"]): string | undefined {
  if (sourceDateEpoch !== undefined) return momentOf(sourceDateEpoch);
  const { status, stdout } = spawnSync("git", ["show", "--no-patch", "--format=%ct", "HEAD"], { cwd: root, encoding: "utf8" });
  return status === 0 ? momentOf(stdout.trim()) : undefined;
}

function momentOf(seconds: string): string | undefined {
  if (!/^\d{1,11}$/.test(seconds)) return undefined;
  return new Date(Number(seconds) * 1000).toISOString().replace(/\.\d+Z$/, "Z");
}
