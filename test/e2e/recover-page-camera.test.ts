import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { expect, it } from "vitest";
import { pagePicture } from "../support/page-picture.ts";
import { publicSets } from "../support/public-sets.ts";
import { openPage, startBrowser } from "../support/recovery-page.ts";
import { describeWithTools } from "../support/tool.ts";
import { nth } from "../support/trial-set.ts";

const [vector] = publicSets();
if (vector === undefined) throw new RangeError("no public set");

/** Frames of a camera before which one code after the other is held. */
function film(path: string, codes: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-film-"));
  try {
    for (const [index, code] of codes.entries()) {
      const frame = createCanvas(1280, 720);
      const context = frame.getContext("2d");
      context.fillStyle = "#ddd";
      context.fillRect(0, 0, 1280, 720);
      context.translate(640, 360);
      context.rotate(0.06 * (index - 2));
      context.drawImage(pagePicture([code], 170), -300, -320);
      writeFileSync(join(folder, `${index}.png`), frame.toBuffer("image/png"));
    }
    const options = [
      "-loglevel",
      "error",
      "-y",
      "-framerate",
      "1",
      "-i",
      join(folder, "%d.png"),
      "-r",
      "10",
      "-pix_fmt",
      "yuvj420p",
    ];
    const { status, stderr } = spawnSync("ffmpeg", [...options, "-q:v", "3", path]);
    if (status !== 0) throw new Error(stderr.toString());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withCamera<T>(codes: readonly string[], work: (args: readonly string[]) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-camera-"));
  try {
    film(join(folder, "camera.mjpeg"), codes);
    return await work([
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      `--use-file-for-fake-video-capture=${join(folder, "camera.mjpeg")}`,
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describeWithTools("recover.html and a camera", { chromium: "chromium", ffmpeg: "ffmpeg" }, () => {
  it("reads sheet after sheet by itself, says what it got, and opens the set", async () => {
    const [one, two, three] = [1, 2, 3].map((x) => nth(vector.shares, x).text);
    const codes = [one, vector.card, ...vector.parts, two, vector.card, three, vector.card].map((code) => code ?? "");
    await withCamera(codes, async (args) => {
      const browser = await startBrowser(args);
      try {
        const { page, press, asked, wrongs } = await openPage(browser);
        await press("Begin");
        await press("Start the camera");
        await page.getByRole("button", { name: "Open the set" }).waitFor({ timeout: 120_000 });
        await press("Stop the camera");
        const sheets = await page.locator(".sources li").allInnerTexts();
        expect(sheets.length).toBeLessThanOrEqual(3);
        await press("Open the set");
        await page.getByText("Authenticated", { exact: true }).waitFor();
        expect([asked, wrongs]).toEqual([[], []]);
      } finally {
        await browser.close();
      }
    });
  });

  it("says that a code of something else is none of a sheet", async () => {
    await withCamera(["HTTP://EXAMPLE.TEST/MENU"], async (args) => {
      const browser = await startBrowser(args);
      try {
        const { page, press } = await openPage(browser);
        await press("Begin");
        await press("Start the camera");
        await page.locator(".said").getByText("This is not a code of a Sealwright sheet.").waitFor({ timeout: 60_000 });
        await page.getByText("Nothing yet.").waitFor();
      } finally {
        await browser.close();
      }
    });
  });

  it("offers the other ways where there is no camera", async () => {
    const browser = await startBrowser();
    try {
      const { page, press } = await openPage(browser);
      await press("Begin");
      await press("Start the camera");
      await page
        .getByText(/The camera was not allowed|gives the page no camera/)
        .first()
        .waitFor();
    } finally {
      await browser.close();
    }
  });
});
