import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type PublicSet, publicSets } from "../support/public-sets.ts";
import {
  onTerminal,
  plainArgon2id,
  PYTHON,
  RECOVER_PY,
  recoverAll,
  recoverPy,
  type RecoveryJob,
} from "../support/recover-py.ts";
import { withTemporaryTree } from "../support/temporary-tree.ts";
import { describeWithTools } from "../support/tool.ts";

const [, vector] = publicSets() as [PublicSet, PublicSet];
const { passphrase, text } = vector.lockedShare;
const unlocked = vector.shares[2]?.text ?? "";
// The card of the public set is of the unlocked shares, so what a locked one opens is unauthenticated.
const files = { "1.txt": text, "3.txt": [unlocked, ...vector.parts].join("\n") };
const accepted = ["--accept-unauthenticated"];

const one = (job: Partial<RecoveryJob>) => recoverAll([{ files, args: accepted, ...job }])[0];

describeWithTools("a locked share in recover.py", { python3: "python3", argon2: "argon2" }, () => {
  it("opens with its passphrase by the argon2 command, and says so", () => {
    const run = one({ passphrases: ["not this one", "", `  ${passphrase.replace(" ", "\t  ")} `] });
    expect(run).toMatchObject({ code: 3, stdout: vector.payloadPlaintext });
    expect(run?.stderr).toMatch(/opens none of them(.|\n)*computed by the `argon2` command(.|\n)*opens share 1/);
    expect(run?.stderr).not.toContain(passphrase);
  });

  it("opens in plain Python where there is no such command, with an estimate beforehand", () => {
    const run = one({ passphrases: [passphrase], plain: true });
    expect(run).toMatchObject({ code: 3, stdout: vector.payloadPlaintext });
    expect(run?.stderr).toMatch(/plain Python takes about \d+ seconds/);
  });

  it.each([{ passphrases: [] }, { passphrases: ["wrong", passphrase.toUpperCase()] }])(
    "stays locked with $passphrases",
    (job) => {
      expect(one(job)).toMatchObject({ code: 2, stdout: "" });
    },
  );

  it("is not asked about while enough others are open", () => {
    const others = { ...files, "2.txt": vector.shares[1]?.text ?? "" };
    expect(one({ files: others })).toMatchObject({ code: 3, stdout: vector.payloadPlaintext });
  });

  it("takes no passphrase from standard input that holds codes, and does not hang without a terminal", () => {
    const input = [...Object.values(files), passphrase].join("\n");
    const { status, stdout } = spawnSync("setsid", ["-w", "python3", ...PYTHON, RECOVER_PY, ...accepted], { input });
    expect({ status, stdout: stdout.toString() }).toEqual({ status: 2, stdout: "" });
  });

  it("takes one line of standard input for each passphrase", () => {
    withTemporaryTree(files, (root) => {
      const paths = Object.keys(files).map((name) => join(root, name));
      expect(recoverPy([...accepted, ...paths], `${passphrase}\n`)).toMatchObject({ code: 3, stdout: vector.payloadPlaintext });
      expect(recoverPy([...accepted, ...paths], "")).toMatchObject({ code: 2, stdout: "" });
    });
  });

  it("asks on a terminal, and the passphrase is not shown there", () => {
    withTemporaryTree(files, (root) => {
      const paths = Object.keys(files).map((name) => join(root, name));
      const { code, seen } = onTerminal(["python3", ...PYTHON, RECOVER_PY, ...accepted, ...paths], "Passphrase of", passphrase);
      expect(code).toBe(3);
      expect(seen).toContain(vector.payloadPlaintext);
      expect(seen).not.toContain(passphrase);
    });
  });
});

describeWithTools("Argon2id in plain Python", { python3: "python3", argon2: "argon2" }, () => {
  const salt = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  it.each([
    [8, 1, 1],
    [64, 3, 1],
    [256, 2, 4],
    [100, 2, 3],
    [1024, 1, 8],
    [1024, 2, 1],
  ])("%i KiB, %i passes, %i lanes: as the argon2 command", (kibibytes, passes, lanes) => {
    const options = ["-id", "-k", kibibytes, "-t", passes, "-p", lanes, "-l", 32, "-r"].map(String);
    const command = spawnSync("argon2", [salt, ...options], { input: "correct horse äöü" });
    expect(command.status).toBe(0);
    expect(plainArgon2id("correct horse äöü", salt, kibibytes, passes, lanes)).toBe(command.stdout.toString().trim());
  });
});
