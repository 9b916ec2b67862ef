import { pause } from "../dom/next-paint.ts";
import { decodeSymbols } from "./decoder.ts";
import { whiteCanvas } from "./picture.ts";

// Between two looks at the picture: the machine stays usable, and a code is read as soon as it is held still.
const PAUSE = 120;

/** A camera that is on: shown in `video`, read until `stop`. */
export interface RunningCamera {
  readonly deviceId: string | undefined;
  stop(): void;
}

/** Whether the browser gives this page cameras at all. */
export function hasCamera(): boolean {
  return (navigator as { mediaDevices?: unknown }).mediaDevices !== undefined;
}

/**
 * Turns a camera on (`deviceId`, or the one that looks away from the user), and calls `found` with the texts of each picture that has
 * codes. Rejects when the user or the system refuses.
 */
export async function startCamera(
  video: HTMLVideoElement,
  deviceId: string | undefined,
  found: (texts: readonly string[]) => void,
): Promise<RunningCamera> {
  const wanted = { width: { ideal: 1920 }, height: { ideal: 1080 } };
  const which = deviceId === undefined ? { facingMode: "environment" } : { deviceId: { exact: deviceId } };
  const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { ...wanted, ...which } });
  const state = { on: true };
  const stop = () => {
    state.on = false;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  try {
    video.srcObject = stream;
    await video.play();
  } catch (error) {
    stop();
    throw error;
  }
  void readFrames(video, state, found);
  return { deviceId: stream.getVideoTracks()[0]?.getSettings().deviceId, stop };
}

/** The cameras with their labels, once one was allowed. */
export async function cameras(): Promise<readonly MediaDeviceInfo[]> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  return devices.filter(({ kind }) => kind === "videoinput");
}

async function readFrames(video: HTMLVideoElement, state: { readonly on: boolean }, found: (texts: readonly string[]) => void) {
  let drawing = whiteCanvas(1, 1);
  while (state.on) {
    const { videoWidth: width, videoHeight: height } = video;
    if (width > 0 && height > 0) {
      if (drawing.canvas.width !== width || drawing.canvas.height !== height) drawing = whiteCanvas(width, height);
      drawing.context.drawImage(video, 0, 0);
      // A frame that cannot be decoded says nothing; the next one comes soon.
      const texts = await decodeSymbols(drawing.context.getImageData(0, 0, width, height), "quick").catch(() => []);
      if (state.on && texts.length > 0) found(texts);
    }
    await pause(PAUSE);
  }
}
