import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { entropyReceipt } from "../../../../core/credential/entropy-receipt.ts";
import { rehearsedRandom } from "../../../../core/credential/entropy-rehearsal.ts";
import { mixedRandom } from "../../../../core/credential/entropy-mixing.ts";
import { parseExtraEntropy } from "../../../../core/credential/extra-entropy.ts";
import { makePassword } from "../../../../core/credential/password.ts";
import { parsePasswordPolicy } from "../../../../core/credential/password-policy.ts";
import { seededRandom } from "../../../support/seeded-random.ts";
import { describeWithTools } from "../../../support/tool.ts";

const DICE = "41526331426246315243116254362514632541652314256312";
const HEX = "9F1C3A7BE2D4805611F0AA42C97D3E58";
const extra = parseExtraEntropy({ dice: DICE, hex: HEX });

describe("a rehearsal's randomness", () => {
  it("is what a ceremony would have drawn, remembered block by block", () => {
    const rehearsed = rehearsedRandom(seededRandom("drill"), extra);
    const real = mixedRandom(seededRandom("drill"), extra);
    const outputs = [32, 5].map((length) => Buffer.from(rehearsed.random(length)).toString("hex"));
    expect(outputs).toEqual([32, 5].map((length) => Buffer.from(real(length)).toString("hex")));
    const { shell, extra: text, blocks, ...receipt } = rehearsed.receipt();
    expect(receipt).toEqual(entropyReceipt(extra));
    expect(text).toBe(`dice=${DICE}\nhex=${HEX.toLowerCase()}\n`);
    expect(blocks.map(({ counter, output }) => [counter, output])).toEqual([
      [0, outputs[0]],
      [1, outputs[1]],
    ]);
    expect(blocks.map(({ system }) => system.length)).toEqual([128, 74]);
    expect(shell).toContain(DICE);
  });
});

describeWithTools("the rehearsal's shell script", { openssl: "openssl" }, () => {
  it.each([
    ["dice alone", { dice: DICE, hex: "" }],
    ["a second machine alone", { dice: "", hex: HEX }],
    ["both", { dice: DICE, hex: HEX }],
  ])("repeats every block with openssl: %s", (_, typed) => {
    const { random, receipt } = rehearsedRandom(seededRandom("shell"), parseExtraEntropy(typed));
    for (const length of [32, 1, 100]) random(length);
    makePassword(parsePasswordPolicy({}), random);
    const { shell, blocks } = receipt();
    expect(blocks.length).toBeGreaterThanOrEqual(4);
    const printed = execFileSync("sh", ["-eu"], { input: shell, encoding: "utf8" });
    expect(printed).toBe(blocks.map(({ output }) => `${output}\n`).join(""));
  });
});
