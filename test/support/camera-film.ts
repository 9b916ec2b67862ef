import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { pagePicture } from "./page-picture.ts";

const FRAME = { width: 1920, height: 1080 };

/**
 * Runs `work` with the arguments that give Chromium a camera before which one page after the other is held, about a second each and over again.
 * A page is the codes that it carries, printed as large as on a sheet.
 */
export async function withCameraFilm<T>(
  pages: readonly (readonly string[])[],
  work: (args: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-film-"));
  try {
    pages.forEach((codes, index) => writeFileSync(join(folder, `${index}.png`), frameOf(codes, index)));
    const film = join(folder, "camera.mjpeg");
    const input = ["-loglevel", "error", "-y", "-framerate", "1/2", "-i", join(folder, "%d.png")];
    const output = ["-r", "15", "-pix_fmt", "yuvj420p", "-q:v", "3", film];
    const { status, stderr } = spawnSync("ffmpeg", [...input, ...output]);
    if (status !== 0) throw new Error(stderr.toString());
    return await work([
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Paper on a table, held a little askew.
function frameOf(codes: readonly string[], index: number): Buffer {
  const frame = createCanvas(FRAME.width, FRAME.height);
  const context = frame.getContext("2d");
  context.fillStyle = "#8a8378";
  context.fillRect(0, 0, FRAME.width, FRAME.height);
  context.translate(FRAME.width / 2, FRAME.height / 2);
  context.rotate(0.04 * ((index % 3) - 1));
  context.drawImage(pagePicture(codes, 170), -700, -500);
  return frame.toBuffer("image/png");
}
