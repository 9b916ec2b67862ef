import type { SampledSymbol } from "../../../recovery/reading/symbols.ts";
import { codesOf } from "./decoder.ts";

// Between two looks at the picture, at least, and at least as long as the last look took twice over: the room answers to people first.
const PAUSE = 120;

/** Looks at one frame after the other, one at a time, until `isOn` says no; `found` gets the codes of each frame that has any. */
export async function readFrames(
  video: HTMLVideoElement,
  isOn: () => boolean,
  found: (codes: readonly SampledSymbol[]) => Promise<void>,
): Promise<void> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  while (isOn() && context !== null) {
    const began = performance.now();
    const { videoWidth: width, videoHeight: height } = video;
    if (width > 0 && height > 0 && document.visibilityState === "visible") {
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      context.drawImage(video, 0, 0);
      const codes = await codesOf(context.getImageData(0, 0, width, height));
      if (isOn() && codes.length > 0) await found(codes);
    }
    await pause(Math.max(PAUSE, 2 * (performance.now() - began)));
  }
  // The last frame shows a sheet.
  Object.assign(canvas, { width: 0, height: 0 });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
