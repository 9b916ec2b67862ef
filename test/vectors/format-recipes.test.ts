import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { blockLines, FORMAT } from "../support/format-document.ts";
import { bytes, hex, sha256 } from "../support/plain-paper.ts";
import { publicSets } from "../support/public-sets.ts";
import { describeWithTools } from "../support/tool.ts";

/** What FORMAT.md tells a person to type without Sealwright, typed. */

const SETS = publicSets();
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sealwright-format-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(command: string, args: readonly string[], input = ""): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, input, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return stdout;
}

describeWithTools("the program in FORMAT.md", { python3: "python3" }, () => {
  it.each(SETS)("combines shares of set $setId to the text of K", ({ shares, threshold, agePassphrase }) => {
    const quorum = shares.slice(-threshold).map(({ text }) => `${text}\n`);
    expect(run("python3", ["-c", blockLines("python").join("\n")], quorum.join(""))).toBe(`${agePassphrase}\n`);
  });

  it("takes more shares than it needs, and none twice", () => {
    const { shares, agePassphrase } = SETS[0] ?? { shares: [], agePassphrase: "" };
    const lines = [...shares.slice(0, 1), ...shares].map(({ text }) => `${text}\n`);
    expect(run("python3", ["-c", blockLines("python").join("\n")], lines.join(""))).toBe(`${agePassphrase}\n`);
  });
});

const SHELL_TOOLS = {
  sh: "dash",
  base32: "coreutils",
  sha256sum: "coreutils",
  sort: "coreutils",
  cut: "coreutils",
  od: "coreutils",
};
describeWithTools("the shell lines in FORMAT.md", SHELL_TOOLS, () => {
  it.each(SETS)("join the parts of set $setId to its age file", ({ parts, ageFileHex }) => {
    writeFileSync(join(folder, "parts.txt"), [...parts].reverse().join("\n") + "\n");
    const withoutAge = blockLines("sh").filter((line) => !line.startsWith("age "));
    expect(withoutAge).toHaveLength(4);
    const printed = run("sh", ["-e", "-c", withoutAge.join("\n")]);
    expect(hex(readFileSync(join(folder, "sealed.age")))).toBe(ageFileHex);
    expect(printed).toMatch(/^[0-9a-f]{64} {2}sealed\.age\n$/);
  });
});

describeWithTools("the commitments by shell in FORMAT.md", SHELL_TOOLS, () => {
  it.each(SETS)("of set $setId are those of its card and labels", ({ shares, card, ageFileHex }) => {
    const digits = run("sh", ["-e", "-c", `card=$1\n${blockLines("sh", "card").join("\n")}`, "sh", card]);
    expect(digits.slice(16, 80)).toBe(hex(sha256(bytes(ageFileHex))));
    for (const { x, text, label } of shares) {
      const printed = run("sh", ["-e", "-c", `share=$1\n${blockLines("sh", "commitment").join("\n")}`, "sh", text]);
      expect(digits.slice(176 + 32 * (x - 1)).slice(0, 32)).toBe(printed.slice(0, 32));
      const labelDigits = run("sh", ["-e", "-c", `card=$1\n${blockLines("sh", "card").join("\n")}`, "sh", label]);
      expect(labelDigits.slice(16)).toBe(printed.slice(0, 32));
    }
  });

  it("takes a locked share where the document says so", () => {
    const lines = blockLines("sh", "commitment").join("\n").replace("6-69", "6-125");
    const { text, recordHex } = SETS[1]?.lockedShare ?? { text: "", recordHex: "" };
    const expected = hex(sha256("sealwright/share/v1\n", bytes(recordHex)));
    expect(run("sh", ["-e", "-c", `share=$1\n${lines}`, "sh", text]).slice(0, 64)).toBe(expected);
  });
});

describeWithTools("the relation to libgfshare in FORMAT.md", { gfcombine: "libgfshare-bin" }, () => {
  it.each(SETS)("holds for set $setId", ({ shares, threshold, keyHex }) => {
    const names = shares.slice(0, threshold).map(({ x, recordHex }) => {
      const name = `key.${String(x).padStart(3, "0")}`;
      writeFileSync(join(folder, name), bytes(recordHex).subarray(8));
      return name;
    });
    run("gfcombine", names);
    expect(hex(readFileSync(join(folder, "key")))).toBe(keyHex);
  });
});

describeWithTools("the auditor's command in FORMAT.md", { "ssh-keygen": "openssh-client" }, () => {
  const golden = new URL("../golden/v1/", import.meta.url).pathname;

  it.each(["unlocked/LFZPWPQB", "locked/LFZPWPQC"])("verifies the manifest %s", (name) => {
    const manifest = `${golden}${name}.json`;
    const verify = ["-Y", "verify", "-f", `${golden}allowed_signers`, "-n", "sealwright-manifest"];
    const input = readFileSync(manifest, "utf8");
    expect(run("ssh-keygen", [...verify, "-I", "op-1", "-s", `${manifest}.sig`], input)).toContain("Good");
    expect(run("ssh-keygen", [...verify, "-I", "witness-1", "-s", `${manifest}.witness-1.sig`], input)).toContain("Good");
    const altered = spawnSync("ssh-keygen", [...verify, "-I", "op-1", "-s", `${manifest}.sig`], { input: `${input} ` });
    expect(altered.status).not.toBe(0);
    expect(FORMAT).toContain("ssh-keygen -Y verify -f allowed_signers -I op-3 -n sealwright-record");
  });
});
