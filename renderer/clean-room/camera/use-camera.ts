import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { SampledSymbol } from "../../../recovery/reading/symbols.ts";
import { prepare } from "./decoder.ts";
import { readFrames } from "./frames.ts";
import { cameras, type CameraTrouble, startCamera, troubleOf } from "./stream.ts";

export type CameraState = "off" | "starting" | "on" | CameraTrouble;

/** A camera as a screen has it. */
export interface Camera {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly choices: readonly MediaDeviceInfo[];
  readonly deviceId: string | null;
  start(deviceId?: string): void;
  stop(): void;
}

interface CameraEvents {
  onCodes(codes: readonly SampledSymbol[]): Promise<void>;
  onTrouble(trouble: CameraTrouble): void;
}

/** Turns the camera on at once, reads codes from it, and turns it off when the screen goes. */
export function useCamera(events: CameraEvents): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(events);
  const running = useRef<() => void>(() => {});
  const [state, setState] = useState<CameraState>("starting");
  const [choices, setChoices] = useState<readonly MediaDeviceInfo[]>([]);
  const [deviceId, setDeviceId] = useState<string | null>(null);
  useEffect(() => {
    latest.current = events;
  });

  const begin = useCallback((wanted: string | null) => {
    running.current();
    const turn = { on: true, stop: () => {} };
    running.current = () => {
      turn.on = false;
      turn.stop();
    };
    const trouble = (found: CameraTrouble) => {
      if (!turn.on) return;
      turn.on = false;
      turn.stop();
      setState(found);
      latest.current.onTrouble(found);
    };
    setState("starting");
    void (async () => {
      if (video.current === null) return;
      const shown = video.current;
      try {
        const camera = await startCamera(shown, wanted, () => trouble("lost"));
        turn.stop = camera.stop;
        if (!turn.on) return camera.stop();
        setDeviceId(camera.deviceId ?? wanted);
      } catch (error) {
        return trouble(troubleOf(error));
      }
      try {
        await prepare();
      } catch {
        return trouble("reader");
      }
      if (!turn.on) return;
      setState("on");
      setChoices(await cameras());
      await readFrames(
        shown,
        () => turn.on,
        (codes) => latest.current.onCodes(codes),
      );
    })();
  }, []);

  const stop = useCallback(() => {
    running.current();
    setState("off");
  }, []);

  useEffect(() => {
    begin(null);
    return () => running.current();
  }, [begin]);

  return { state, video, choices, deviceId, start: (wanted) => begin(wanted ?? null), stop };
}
