import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkBoundaries, SOURCES } from "../../build/check/boundaries.ts";
import { formatBreach, RULES } from "../../build/check/breach.ts";
import type { RuleId } from "../../build/check/breach.ts";
import { ROOMS, roomOf } from "../../build/check/rooms.ts";
import type { RoomId } from "../../build/check/rooms.ts";
import { readTree } from "../../build/check/source-files.ts";
import { withTemporaryTree } from "../support/temporary-tree.ts";

interface Pair {
  readonly file: string;
  readonly allowed: string;
  readonly refused: string;
  readonly rule: RuleId;
}

/** For each room: what it may import beside the same thing a step too far. */
const PAIRS: Readonly<Record<RoomId, readonly Pair[]>> = {
  core: [
    { file: "core/share/a.ts", allowed: `import "../encoding/b.ts"`, refused: `import "../contract/views.ts"`, rule: "B1" },
    { file: "core/sheet/a.ts", allowed: `import "../share/b.ts"`, refused: `import "../../recovery/reading/b.ts"`, rule: "B1" },
    { file: "core/record/a.ts", allowed: `import "../ports.ts"`, refused: `import "../../electron/vault/b.ts"`, rule: "B1" },
    { file: "core/share/a.ts", allowed: `import "@noble/hashes/sha2.js"`, refused: `import "node:crypto"`, rule: "B2" },
    { file: "core/share/a.ts", allowed: `import "@scure/base"`, refused: `import "fs"`, rule: "B2" },
    { file: "core/share/a.ts", allowed: `import "pako"`, refused: `import "argon2"`, rule: "B3" },
    { file: "core/share/a.ts", allowed: `import "otplib"`, refused: `import "electron"`, rule: "B3" },
    { file: "core/share/a.ts", allowed: `import "otplib"`, refused: `import "react"`, rule: "B3" },
  ],
  channels: [
    { file: "core/contract/channels.ts", allowed: `export const x = 1`, refused: `import "./contract.ts"`, rule: "B1" },
  ],
  contract: [
    {
      file: "core/contract/views.ts",
      allowed: `import "../failure/failure.ts"`,
      refused: `import "../../electron/main.ts"`,
      rule: "B1",
    },
    {
      file: "core/contract/views.ts",
      allowed: `import "./channels.ts"`,
      refused: `import "../../renderer/text/a.ts"`,
      rule: "B1",
    },
  ],
  preload: [
    {
      file: "electron/preload/desk.ts",
      allowed: `import "../../core/contract/channels.ts"`,
      refused: `import "../../core/contract/contract.ts"`,
      rule: "B1",
    },
    { file: "electron/preload-desk.ts", allowed: `import "electron"`, refused: `import "./door/door.ts"`, rule: "B1" },
    { file: "electron/preloads/desk.ts", allowed: `import "electron"`, refused: `import "node:path"`, rule: "B2" },
    { file: "electron/preloads/desk.ts", allowed: `import "electron"`, refused: `import "argon2"`, rule: "B3" },
  ],
  handlers: [
    {
      file: "electron/handlers/seal.ts",
      allowed: `import "../../core/contract/contract.ts"`,
      refused: `import "../windows/desk.ts"`,
      rule: "B1",
    },
    { file: "electron/handlers/seal.ts", allowed: `import "./open.ts"`, refused: `import "electron"`, rule: "B3" },
    {
      file: "electron/handlers/seal.ts",
      allowed: `import "./open.ts"`,
      refused: `import type { X } from "electron/main"`,
      rule: "B3",
    },
  ],
  vault: [
    {
      file: "electron/vault/main.ts",
      allowed: `import "../../core/share/a.ts"`,
      refused: `import "../windows/desk.ts"`,
      rule: "B1",
    },
    { file: "electron/vault/main.ts", allowed: `import "argon2"`, refused: `import "hash-wasm"`, rule: "B3" },
  ],
  electron: [
    { file: "electron/main.ts", allowed: `import "./vault/main.ts"`, refused: `import "../renderer/desk/a.tsx"`, rule: "B1" },
    { file: "electron/door/a.ts", allowed: `import "electron"`, refused: `import "../preload/desk.ts"`, rule: "B1" },
    { file: "electron/door/a.ts", allowed: `import "node:fs"`, refused: `import "react"`, rule: "B3" },
  ],
  "renderer-shared": [
    {
      file: "renderer/text/a.ts",
      allowed: `import "../../core/contract/views.ts"`,
      refused: `import "../desk/a.tsx"`,
      rule: "B1",
    },
    { file: "renderer/style/a.ts", allowed: `import "./tokens.ts"`, refused: `import "../../core/share/a.ts"`, rule: "B1" },
  ],
  desk: [
    {
      file: "renderer/desk/a.tsx",
      allowed: `import "../../core/contract/views.ts"`,
      refused: `import "../../core/share/quorum.ts"`,
      rule: "B1",
    },
    { file: "renderer/desk/a.tsx", allowed: `import "../text/a.ts"`, refused: `import "../clean-room/a.tsx"`, rule: "B1" },
    { file: "renderer/desk/a.tsx", allowed: `import "react"`, refused: `import "zxing-wasm/reader"`, rule: "B3" },
    { file: "renderer/desk/a.tsx", allowed: `import "react-dom/client"`, refused: `import "electron"`, rule: "B3" },
  ],
  "clean-room": [
    {
      file: "renderer/clean-room/a.tsx",
      allowed: `import "../../core/contract/views.ts"`,
      refused: `import "../desk/a.tsx"`,
      rule: "B1",
    },
    { file: "renderer/clean-room/a.tsx", allowed: `import "zxing-wasm/reader"`, refused: `import "pdfjs-dist"`, rule: "B3" },
    { file: "renderer/clean-room/a.tsx", allowed: `import "react"`, refused: `import "node:fs"`, rule: "B2" },
  ],
  page: [
    {
      file: "recovery/page/a.ts",
      allowed: `import "../../core/share/a.ts"`,
      refused: `import "../../core/contract/views.ts"`,
      rule: "B1",
    },
    { file: "recovery/page/a.ts", allowed: `import "../reading/a.ts"`, refused: `import "../command/a.ts"`, rule: "B1" },
    {
      file: "recovery/verify-page/a.ts",
      allowed: `import "../page/dom/a.ts"`,
      refused: `import "../command/a.ts"`,
      rule: "B1",
    },
    { file: "recovery/verify-page/a.ts", allowed: `import "@noble/curves/a.js"`, refused: `import "node:crypto"`, rule: "B2" },
    { file: "recovery/page/a.ts", allowed: `import "hash-wasm"`, refused: `import "argon2"`, rule: "B3" },
    { file: "recovery/page/a.ts", allowed: `import "./b.ts"`, refused: `import "node:fs"`, rule: "B2" },
  ],
  reading: [
    { file: "recovery/reading/a.ts", allowed: `import "zxing-wasm/reader"`, refused: `import "@napi-rs/canvas"`, rule: "B3" },
    { file: "recovery/reading/a.ts", allowed: `import "../../core/share/a.ts"`, refused: `import "../page/a.ts"`, rule: "B1" },
    { file: "recovery/reading/a.ts", allowed: `import "./b.ts"`, refused: `import "node:fs"`, rule: "B2" },
  ],
  command: [
    { file: "recovery/command/a.ts", allowed: `import "../reading/a.ts"`, refused: `import "../page/a.ts"`, rule: "B1" },
    { file: "recovery/command/a.ts", allowed: `import "node:fs"`, refused: `import "../../build/a.ts"`, rule: "B1" },
    { file: "recovery/command/a.ts", allowed: `import "argon2"`, refused: `import "hash-wasm"`, rule: "B3" },
    { file: "recovery/command/a.ts", allowed: `import "@napi-rs/canvas"`, refused: `import "qrcode"`, rule: "B3" },
  ],
  build: [
    { file: "build/a.ts", allowed: `import "esbuild"`, refused: `import "left-pad"`, rule: "B4" },
    { file: "build/a.ts", allowed: `import "../core/share/a.ts"`, refused: `import "../test/support/a.ts"`, rule: "B1" },
  ],
  test: [
    {
      file: "test/unit/a.test.ts",
      allowed: `import "../../core/share/a.ts"`,
      refused: `import "../../package.ts"`,
      rule: "B1",
    },
    { file: "test/unit/a.test.ts", allowed: `import "secrets.js-grempe"`, refused: `import "not-filed"`, rule: "B4" },
    { file: "vitest.config.ts", allowed: `import "./test/support/a.ts"`, refused: `import "not-filed"`, rule: "B4" },
  ],
};

function rulesBroken(file: string, source: string): string[] {
  return withTemporaryTree({ [file]: source }, (root) => checkBoundaries(readTree(root, SOURCES)).map(({ rule }) => rule));
}

describe("rooms: one import allowed, one refused", () => {
  for (const [room, pairs] of Object.entries(PAIRS)) {
    it.each(pairs)(`${room}: $file, $allowed but not $refused ($rule)`, ({ file, allowed, refused, rule }) => {
      expect(roomOf(file)?.id).toBe(room);
      expect(rulesBroken(file, allowed)).toEqual([]);
      expect(rulesBroken(file, refused)).toEqual([rule]);
    });
  }

  it("has a pair for each room", () => {
    expect(Object.keys(PAIRS).sort()).toEqual(ROOMS.map(({ id }) => id).sort());
    expect(Object.values(PAIRS).every((pairs) => pairs.length > 0)).toBe(true);
  });

  it("lets nothing but tests import tests, and nothing of the product import the build", () => {
    const importers = (target: RoomId) => ROOMS.filter(({ mayImport }) => mayImport.includes(target)).map(({ id }) => id);
    expect(importers("test")).toEqual(["test"]);
    expect(importers("build")).toEqual(["build", "test"]);
  });
});

describe("every way to import is seen", () => {
  it.each([
    [`import { a } from "../contract/views.ts";`],
    [`import type { A } from "../contract/views.ts";`],
    [`import "../contract/views.ts";`],
    [`export * from "../contract/views.ts";`],
    [`export { a } from "../contract/views.ts";`],
    [`export type { A } from "../contract/views.ts";`],
    [`type A = import("../contract/views.ts").A;`],
    [`const a = await import("../contract/views.ts");`],
    ["const a = await import(`../contract/views.ts`);"],
    [`import a = require("../contract/views.ts");`],
    [`const a = require("../contract/views.ts");`],
    [`const a = require.resolve("../contract/views.ts");`],
    [`const a = import.meta.resolve("../contract/views.ts");`],
    [`import a from "../contract/views.ts?url&inline";`],
    [`import a from "../share/../contract/views.ts";`],
  ])("%s", (source) => {
    expect(rulesBroken("core/share/a.ts", source)).toEqual(["B1"]);
  });

  it("does not take text, comments or other people's functions for imports", () => {
    const source = [
      '// import "../contract/views.ts"',
      'const a = `import "../contract/views.ts"`;',
      'store.resolve("node:fs");',
    ];
    expect(rulesBroken("core/share/a.ts", source.join("\n"))).toEqual([]);
  });
});

describe("the other rules", () => {
  it("B5: secrets.js-grempe has one door", () => {
    expect(rulesBroken("core/share/secrets-js.ts", `import secrets from "secrets.js-grempe";`)).toEqual([]);
    expect(rulesBroken("core/share/shamir.ts", `import secrets from "secrets.js-grempe";`)).toEqual(["B5"]);
  });

  it("B6: every source file lies in a room", () => {
    expect(rulesBroken("core/ports.ts", "export {};")).toEqual([]);
    expect(rulesBroken("scripts/release.ts", "export {};")).toEqual(["B6"]);
    expect(rulesBroken("tool.mjs", "export {};")).toEqual(["B6"]);
  });

  it("B7: an import names its module in a plain string; tests may compute it", () => {
    expect(rulesBroken("recovery/command/a.ts", `await import("./b.ts");`)).toEqual([]);
    expect(rulesBroken("recovery/command/a.ts", "await import(`./${name}.ts`);")).toEqual(["B7"]);
    expect(rulesBroken("recovery/command/a.ts", "await import(name);")).toEqual(["B7"]);
    expect(rulesBroken("recovery/command/a.ts", "require(name);")).toEqual(["B7"]);
    expect(rulesBroken("recovery/command/a.ts", "import.meta.resolve(name);")).toEqual([]);
    expect(rulesBroken("test/e2e/a.test.ts", "await import(name);")).toEqual([]);
  });

  it("B8: the core has no clock", () => {
    expect(rulesBroken("core/custody/a.ts", "const due = new Date(time);")).toEqual([]);
    expect(rulesBroken("core/custody/a.ts", "const due = new Date();")).toEqual(["B8"]);
    expect(rulesBroken("core/custody/a.ts", "const due = Date();")).toEqual(["B8"]);
    expect(rulesBroken("electron/adapters/clock.ts", "const now = new Date();")).toEqual([]);
  });

  it("lets rooms that run in Node read package.json", () => {
    const source = (path: string) => `import about from "${path}/package.json" with { type: "json" };`;
    expect(rulesBroken("recovery/command/a.ts", source("../.."))).toEqual([]);
    expect(rulesBroken("core/share/a.ts", source("../.."))).toEqual(["B1"]);
    expect(rulesBroken("recovery/command/a.ts", source("../../.."))).toEqual(["B1"]);
  });

  it("B9: a file is named after what it is about", () => {
    expect(rulesBroken("core/share/shamir.ts", "export {};")).toEqual([]);
    expect(rulesBroken("core/share/share-utils.ts", "export {};")).toEqual(["B9"]);
    expect(rulesBroken("core/helpers/bytes.ts", "export {};")).toEqual(["B9"]);
    expect(rulesBroken("electron/manager.ts", "export {};")).toEqual(["B9"]);
  });

  it("tells file, line, rule and reason", () => {
    const source = `import "../encoding/utf8.ts";\nimport "node:fs";\n`;
    const [breach] = checkBoundaries([{ path: "core/share/a.ts", text: source }]);
    expect(breach === undefined ? "" : formatBreach(breach)).toMatch(/^core\/share\/a\.ts:2 B2 core may not import node:fs: /);
  });

  it("refuses a file that does not parse", () => {
    expect(() => rulesBroken("core/share/a.ts", "import {")).toThrow(SyntaxError);
  });
});

it("the rules are numbered and worded alike in CONTRIBUTING.md", () => {
  const document = readFileSync(fileURLToPath(new URL("../../CONTRIBUTING.md", import.meta.url)), "utf8");
  const rows = [...document.matchAll(/^\| ([A-Z]\d) \| (.*) \|$/gm)].map(([, rule, says]) => [rule, says]);
  expect(Object.fromEntries(rows)).toEqual(RULES);
});

it("holds for the tree as it is", () => {
  const tree = readTree(fileURLToPath(new URL("../..", import.meta.url)), SOURCES);
  expect(tree.length).toBeGreaterThan(20);
  expect(checkBoundaries(tree).map(formatBreach)).toEqual([]);
});
