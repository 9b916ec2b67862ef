import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { beforeAll, describe, expect, it } from "vitest";
import { MAILTO_LIMIT, mailtoOf } from "../../../../core/encoding/mailto.ts";
import { PLAIN_SYMBOL, plainSymbol } from "../../../../core/sheet/plain-symbol.ts";
import { prepareDecoder, readSymbols } from "../../../../recovery/reading/symbols.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { describeWithTools } from "../../../support/tool.ts";

const uri = mailtoOf({
  to: ["duty@example.org"],
  subject: "[EMERGENCY] opened",
  body: "Überall 42 %\n- and more\n".repeat(60),
}).uri;
const TEXTS = [
  "a",
  "mailto:duty@example.org?subject=a%20b&body=first%0D%0Alast",
  "https://Example.org/lower?UPPER=1",
  " spaces  kept ",
  "SWS1:ABCDEF",
  "1234567890",
  "x".repeat(PLAIN_SYMBOL.bytes),
  uri,
];

describe("plainSymbol", () => {
  it("takes up to 997 bytes, which a version 25 holds, and nothing more", () => {
    expect(MAILTO_LIMIT).toBe(PLAIN_SYMBOL.bytes);
    expect(plainSymbol("x".repeat(997)).modules).toBe(17 + 4 * PLAIN_SYMBOL.version);
    expect(plainSymbol("é".repeat(498)).modules).toBe(17 + 4 * PLAIN_SYMBOL.version);
    expect(plainSymbol("x").modules).toBe(21);
  });

  it.each([
    ["", 0],
    ["x".repeat(998), 998],
    ["é".repeat(499), 998],
  ])("refuses what is empty or longer", (text, actual) => {
    expect(failureOf(() => plainSymbol(text))).toMatchObject({ code: "fault.symbol", facts: { actual, field: "plain" } });
  });

  describe("read by the decoder that ships", () => {
    beforeAll(() =>
      prepareDecoder(readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"))),
    );

    it.each([...TEXTS, "Ünïcödé 王小明 𝄞"])("%s", async (text) => {
      const canvas = pictureOf(text);
      expect(await readSymbols(canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height))).toEqual([text]);
    });
  });
});

describeWithTools("plainSymbol, read by zbarimg", { zbarimg: "zbar-tools" }, () => {
  it.each([...TEXTS, "Ünïcödé 王小明 𝄞"])("%s", (text) => {
    const folder = mkdtempSync(join(tmpdir(), "sealwright-plain-"));
    try {
      const path = join(folder, "symbol.png");
      writeFileSync(path, pictureOf(text).toBuffer("image/png"));
      expect(execFileSync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", path], { encoding: "utf8" })).toBe(
        `${text}\n`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Three pixels a module, in its quiet zone. */
function pictureOf(text: string): Canvas {
  const { modules, path, quiet } = plainSymbol(text);
  const side = (modules + 2 * quiet) * 3;
  const canvas = createCanvas(side, side);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, side, side);
  context.fillStyle = "#000";
  for (const [, column, row, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    context.fillRect((Number(column) + quiet) * 3, (Number(row) + quiet) * 3, Number(length) * 3, 3);
  }
  return canvas;
}
