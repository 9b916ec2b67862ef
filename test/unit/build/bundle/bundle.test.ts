import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundleApp } from "../../../../build/bundle.ts";
import { codeFromText } from "../../../support/code-from-text.ts";
import { withSmallApp } from "../../../support/small-app.ts";

function sums(folder: string, files: readonly string[]): string[] {
  return files.map(
    (file) =>
      `${createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex")} ${file}`,
  );
}

describe("bundling", () => {
  it("makes every file of the app, in two places the same bytes", async () => {
    const told = async (root: string) => {
      const { outFolder, files } = await bundleApp(join(root, "out/app"), { root });
      return sums(outFolder, files);
    };
    const first = await withSmallApp({}, told);
    expect(await withSmallApp({}, told)).toEqual(first);
    expect(first.map((line) => line.slice(65))).toEqual([
      "clean-room/index.html",
      "clean-room/main.js",
      "clean-room/zxing_reader.wasm",
      "desk/fonts/atkinson-hyperlegible-next-latin-400-normal.woff2",
      "desk/index.html",
      "desk/main.css",
      "desk/main.js",
      "main.cjs",
      "native/argon2-darwin-arm64.node",
      "native/argon2-linux-arm64.node",
      "native/argon2-linux-x64.node",
      "native/argon2-win32-x64.node",
      "package.json",
      "preload-clean-room.cjs",
      "preload-desk.cjs",
      "resources/FORMAT.md",
      "resources/NOTICES.txt",
      "resources/READ-ME-IN-TWENTY-YEARS.md",
      "resources/SHA256SUMS",
      "resources/recover.html",
      "resources/recover.py",
      "resources/typeface/mono.woff2",
      "resources/typeface/monoBold.woff2",
      "resources/typeface/text.woff2",
      "resources/typeface/textBold.woff2",
      "resources/typeface/textBoldExtended.woff2",
      "resources/typeface/textExtended.woff2",
      "resources/verify.html",
      "resources/verify.py",
      "vault.cjs",
    ]);
  });

  it("makes a vault that runs where there are no packages, and takes its library from nowhere else", async () => {
    await withSmallApp({}, async (root) => {
      const { outFolder } = await bundleApp(join(root, "out/app"), { root });
      const run = (environment: Record<string, string>) =>
        execFileSync(process.execPath, ["vault.cjs"], { cwd: outFolder, env: environment, encoding: "utf8", stdio: "pipe" });
      expect(run({})).toBe("32 0a0b\n");
      expect(run({ ARGON2_PREBUILD: "/somebody/else's/library", LIBC: "musl", npm_config_arch: "arm" })).toBe("32 0a0b\n");
    });
  });

  it("leaves nothing in the rooms to be made from text or fetched", async () => {
    await withSmallApp({}, async (root) => {
      const { outFolder } = await bundleApp(join(root, "out/app"), { root });
      const desk = readFileSync(join(outFolder, "desk/main.js"), "utf8");
      const cleanRoom = readFileSync(join(outFolder, "clean-room/main.js"), "utf8");
      for (const script of [desk, cleanRoom]) {
        expect(codeFromText(script)).toEqual([]);
        expect(/jsdelivr|sourceMappingURL/.exec(script)?.[0]).toBeUndefined();
      }
      // Texts given to innerHTML: React's one, for a <script> that nobody renders; react-aria's announcer gave an empty one.
      expect(desk.match(/\.innerHTML="[^"]*"/g)).toEqual(['.innerHTML="<script><\\/script>"']);
    });
  });

  it("keeps only the library of the machine that it is for", async () => {
    await withSmallApp({}, async (root) => {
      const { files } = await bundleApp(join(root, "out/app"), { root, machines: ["win32-x64"] });
      expect(files.filter((file) => file.startsWith("native/"))).toEqual(["native/argon2-win32-x64.node"]);
      await expect(bundleApp(join(root, "out/app"), { root, machines: ["aix-ppc64"] })).rejects.toThrow(
        "no prebuilt library for aix-ppc64",
      );
    });
  });

  it("replaces an earlier bundle, and refuses a folder that holds anything else", async () => {
    await withSmallApp({}, async (root) => {
      const out = join(root, "out/app");
      await bundleApp(out, { root });
      writeFileSync(join(out, "desk/left-over.js"), "");
      await bundleApp(out, { root });
      expect(existsSync(join(out, "desk/left-over.js"))).toBe(false);
      writeFileSync(join(out, "letter.txt"), "mine");
      await expect(bundleApp(out, { root })).rejects.toThrow("holds more than a bundle (letter.txt)");
      expect(existsSync(join(out, "main.cjs"))).toBe(true);
    });
  });

  it("leaves the vault's packages out of a room that imports without using them", async () => {
    const sources = {
      "core/split.ts": `import secrets from "secrets.js-grempe"; export const M = 3; export const split = () => secrets.share("0a", 3, 2);`,
      "renderer/desk/main.tsx": `import { M } from "../../core/split.ts"; document.title = String(M);`,
    };
    await withSmallApp(sources, async (root) => {
      const { parts } = await bundleApp(join(root, "out/app"), { root });
      expect(parts.desk.inputs).toEqual(["core/split.ts", "renderer/desk/main.tsx"]);
      expect(parts.desk.externals).toEqual([]);
    });
  });

  it.each([
    [
      "a page that splits",
      {
        "renderer/desk/main.tsx": `import secrets from "secrets.js-grempe"; document.title = String(secrets.share("0a", 3, 2));`,
      },
      /the desk uses what is kept from rooms: secrets\.js-grempe/,
    ],
    ["a preload that imports node", { "electron/preload-desk.ts": `import "node:fs";` }, /Could not resolve "node:fs"/],
    ["a page that imports node", { "renderer/desk/main.tsx": `import "node:fs";` }, /Could not resolve "node:fs"/],
    ["a page that imports electron", { "renderer/desk/main.tsx": `import { app } from "electron"; app;` }, /Could not resolve/],
    ["import.meta in a process", { "electron/main.ts": `console.log(import.meta.url);` }, /import\.meta/],
  ])("refuses %s", async (_, sources, message) => {
    await withSmallApp(sources, async (root) => {
      await expect(bundleApp(join(root, "out/app"), { root })).rejects.toThrow(message);
    });
  });
});
