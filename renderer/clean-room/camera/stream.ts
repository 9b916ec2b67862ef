/** Why there is no picture. `reader`: there is one, but nothing that could read it. */
export type CameraTrouble = "absent" | "denied" | "lost" | "reader";

/** A camera that is on, shown in a video until `stop`. */
export interface RunningCamera {
  readonly deviceId: string | undefined;
  stop(): void;
}

/**
 * Turns a camera on: `deviceId`, or the one that looks away from the person. `lost` is called once when it goes away by itself. Rejects
 * with what the browser says, see `troubleOf`.
 */
export async function startCamera(video: HTMLVideoElement, deviceId: string | null, lost: () => void): Promise<RunningCamera> {
  const which = deviceId === null ? { facingMode: "environment" } : { deviceId: { exact: deviceId } };
  const wanted = { width: { ideal: 1920 }, height: { ideal: 1080 }, ...which };
  const stream = await devices().getUserMedia({ audio: false, video: wanted });
  const tracks = stream.getTracks();
  const ended = () => {
    stop();
    lost();
  };
  const stop = () => {
    for (const track of tracks) {
      track.removeEventListener("ended", ended);
      track.stop();
    }
    video.srcObject = null;
  };
  for (const track of tracks) track.addEventListener("ended", ended);
  try {
    video.srcObject = stream;
    await video.play();
  } catch (error) {
    stop();
    throw error;
  }
  return { deviceId: stream.getVideoTracks()[0]?.getSettings().deviceId, stop };
}

/** The cameras with their labels, once one was allowed. */
export async function cameras(): Promise<readonly MediaDeviceInfo[]> {
  try {
    return (await devices().enumerateDevices()).filter(({ kind }) => kind === "videoinput");
  } catch {
    return [];
  }
}

/** What the browser's refusal means to a person. */
export function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "absent";
  return "lost";
}

function devices(): MediaDevices {
  const found = (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices;
  if (found === undefined) throw new DOMException("no cameras", "NotFoundError");
  return found;
}
