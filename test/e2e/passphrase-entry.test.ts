import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { describeWithTools } from "../support/tool.ts";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const passphrases = JSON.parse(readFileSync(path("../golden/v1/locked/passphrases.json"), "utf8")) as Record<string, string>;
const sheets = [1, 2, 5].map((x) => path(`../golden/v1/locked/sheet-${x}.txt`));
const payload = readFileSync(path("../golden/v1/locked/payload.json"), "utf8");

function typed(...lines: readonly string[]) {
  const command = [process.execPath, path("../../recovery/command/main.ts"), "recover", ...sheets];
  const args = [path("../support/type-into-terminal.py"), "60", "press Enter", ...lines, "--", ...command];
  const { status, stdout } = spawnSync("python3", args, { maxBuffer: 1 << 24 });
  return { status, shown: stdout.toString().replaceAll("\r\n", "\n") };
}

describeWithTools("passphrases typed at a terminal", { python3: "python3" }, () => {
  it("open locked shares, a wrong one costs nothing, and none is shown", () => {
    const { status, shown } = typed(
      "not the passphrase",
      passphrases["5"] ?? "",
      "correct horse battery staple",
      passphrases["2"] ?? "",
    );
    expect(shown).toContain(payload);
    expect(status).toBe(0);
    expect(shown).toContain("It opens none of the locked shares.");
    for (const secret of ["not the passphrase", "battery staple", passphrases["5"] ?? "", passphrases["2"] ?? ""])
      expect(shown).not.toContain(secret);
  });

  it("are asked for until an empty line, and then nothing is printed", () => {
    const { status, shown } = typed(passphrases["2"] ?? "", "");
    expect(status).toBe(2);
    expect(shown).toContain("refused.locked");
    expect(shown).not.toContain("credentials");
  });
});
