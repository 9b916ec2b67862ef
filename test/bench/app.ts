import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { bundleApp } from "../../build/bundle.ts";
import { startSubstitute } from "../../build/substitute/start.ts";
import { findChromium } from "../../recovery/command/chromium.ts";
import { CeremonyPeople } from "../support/ceremony-people.ts";
import { ceremonyWorld } from "../support/ceremony-world.ts";
import { duration, ratio, table } from "./table.ts";
import { timed } from "./timing.ts";

const MEBIBYTE = 1_048_576;

/** The app as people meet it: from the start to a desk that answers, what each room weighs, and what ten ceremonies leave behind. */
export async function app(quick: boolean): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-bench-"));
  try {
    const parts = [await starting(folder, quick ? 1 : 5), await memory(quick ? 3 : 10)];
    return parts.join("\n\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function starting(folder: string, runs: number): Promise<string> {
  const appFolder = join(folder, "app");
  const { parts } = await bundleApp(appFolder);
  const sizes = (["desk", "clean-room", "main", "vault"] as const).map((name) => {
    return [`${name}, gzip, without fonts and wasm`, `${(parts[name].gzipBytes / 1000).toFixed(1)} kB`, "", ""];
  });
  const executablePath = findChromium();
  if (executablePath === null) return table(["the app", "measured", "beside", "ratio"], sizes);
  const bare = await timed(runs, async () => {
    const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
    const page = await browser.newPage();
    await page.setContent("<h1>here</h1>");
    await browser.close();
  });
  const home = join(folder, "home");
  mkdirSync(home);
  const desk = await timed(runs, async () => {
    const running = await startSubstitute({ appFolder, args: ["--rehearsal"], env: { ...process.env, HOME: home } });
    const page = await running.firstWindow();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await running.close();
  });
  const rows = [
    ["Chromium with a line of text, start to end", duration(bare), "", ""],
    ["the desk in Chromium, start to its first question to end", duration(desk), "Chromium", ratio(desk / bare)],
    ...sizes,
  ];
  return table(["the app", "measured", "beside", "ratio"], rows);
}

/** Resident memory of the process that runs the handlers (and here the vault, which in the app is a process that ends). */
async function memory(ceremonies: number): Promise<string> {
  const world = await ceremonyWorld();
  const after: number[] = [];
  try {
    for (let count = 0; count < ceremonies; count++) {
      const people = new CeremonyPeople(world.host, world.papers);
      await people.begin("sealing");
      await people.toTheEnd();
      await people.call("ceremony:leave", {});
      globalThis.gc?.();
      after.push(process.memoryUsage().heapUsed / MEBIBYTE);
    }
  } finally {
    await world.dispose();
  }
  const [first = 0] = after;
  const last = after.at(-1) ?? 0;
  const rows = [
    ["after the first sealing", `${first.toFixed(1)} MiB`, "", ""],
    [`after ${ceremonies} sealings`, `${last.toFixed(1)} MiB`, "the first", ratio(last / first)],
  ];
  return table(["heap in use", "measured", "beside", "ratio"], rows);
}
