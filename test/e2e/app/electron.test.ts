import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { createRequire } from "node:module";
import { _electron } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { findElectron } from "../../../build/start/electron-binary.ts";
import { startSubstitute } from "../../../build/substitute/start.ts";
import { CHECKING_TOOLS } from "../../support/checked-book.ts";
import { haltAndAbandon, sealAndOpen } from "../../support/drill-specs.ts";
import { bundledApp } from "../../support/running-app.ts";
import { type Launcher, runningElectron } from "../../support/running-electron.ts";
import { describeWithTools, hasTool, skippedTitle } from "../../support/tool.ts";

const packageFolder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
const title = "the app in Electron itself";
const reason = whyNot();

afterAll(async () => rmSync(await bundledApp(), { recursive: true, force: true }));

describe.skipIf(reason !== null)(reason === null ? title : skippedTitle(title, reason), () => {
  it(
    "opens a book, opens both keys in the clean room, looks at the machine, halts, resumes, and is abandoned",
    { timeout: 600_000 },
    () => haltAndAbandon(() => runningElectron(_electron), { m: 2, n: 3, bring: [], paper: "file" }),
  );

  it("seals 2 of 3 through paper, and opens with a damaged and a foreign sheet among them", { timeout: 600_000 }, () =>
    sealAndOpen(() => runningElectron(_electron), { m: 2, n: 3, bring: [3, 1], stray: true, paper: "file" }),
  );
});

/** What stands between this test and Electron is tried where Electron cannot be had. */
describeWithTools("the app as it is started in Electron", { chromium: "chromium", ...CHECKING_TOOLS }, () => {
  it("is told nothing but --rehearsal, and is driven by its windows' hosts", { timeout: 600_000 }, async () => {
    const asked: unknown[] = [];
    await haltAndAbandon(() => runningElectron(inChromium(asked)), { m: 2, n: 3, bring: [], paper: "file" });
    expect(asked).toEqual([["--rehearsal"]]);
  });
});

/** Chromium in Electron's place, behind the face of Playwright's `_electron`. */
function inChromium(asked: unknown[]): Launcher {
  return {
    async launch({ args: [, ...args], env }) {
      asked.push(args);
      const before = process.env["HOME"];
      process.env["HOME"] = env["HOME"];
      const app = await startSubstitute({ appFolder: await bundledApp(), args, env, cameras: { "clean-room": null } });
      const asElectron = <P extends object>(page: P & { url(): string }): P =>
        new Proxy(page, {
          get(target, key): unknown {
            const value: unknown = Reflect.get(target, key, target);
            if (key === "url") return () => target.url().replace(/^https:\/\/([a-z-]+)\.sealwright\.test/u, "sealwright://$1");
            return typeof value === "function" ? value.bind(target) : value;
          },
        });
      return {
        windows: () => app.windows().map(asElectron),
        on(_event: string, listener: (page: never) => void) {
          app.on("window", (page) => listener(asElectron(page) as never));
          return this as never;
        },
        async close() {
          await app.close();
          if (before !== undefined) process.env["HOME"] = before;
        },
      };
    },
  };
}

function whyNot(): string | null {
  const { env, platform } = process;
  const binary = findElectron({ packageFolder, environment: env, platform });
  if (binary === null) return "needs Electron's binary: npm start fetches it";
  const absent = Object.entries(CHECKING_TOOLS).find(([tool]) => !hasTool(tool));
  if (absent !== undefined) return `needs ${absent[0]} (apt-get install ${absent[1]})`;
  const isShown = platform !== "linux" || (env["DISPLAY"] ?? "") !== "" || (env["WAYLAND_DISPLAY"] ?? "") !== "";
  return isShown ? null : "needs a display: xvfb-run gives one";
}
