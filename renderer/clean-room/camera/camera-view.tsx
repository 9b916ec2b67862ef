import { type ReactElement, useId, useRef, useState } from "react";
import type { SampledSymbol } from "../../../recovery/reading/symbols.ts";
import { CAMERA } from "../../text/clean-room.ts";
import { Act } from "../parts/act.tsx";
import { Notice } from "../parts/notice.tsx";
import { useRoom } from "../room.ts";
import type { CameraTrouble } from "./stream.ts";
import { type CameraState, useCamera } from "./use-camera.ts";

interface CameraViewProps {
  readonly hint?: string;
  /** Codes of a frame; the number of those that were new is what the person sees as read. */
  readonly onCodes: (codes: readonly SampledSymbol[]) => Promise<number>;
  /** Nothing can be done here without a camera. */
  readonly needed?: boolean;
}

const FLASH = 700;

/** The picture of the camera, a sign when something was read, and plain words when there is no picture. */
export function CameraView({ hint = CAMERA.on, onCodes, needed = false }: CameraViewProps): ReactElement {
  const { act } = useRoom();
  const [seen, setSeen] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const camera = useCamera({
    async onCodes(codes) {
      const read = await onCodes(codes);
      if (read === 0) return;
      setSeen(read);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setSeen(0), FLASH);
    },
    onTrouble(trouble) {
      if (trouble !== "reader") void act({ act: "camera", state: trouble });
    },
  });
  const { state } = camera;
  const isOn = state === "on" || state === "starting";
  return (
    <section className="camera" aria-label={CAMERA.name}>
      <div className="picture" data-seen={seen > 0} hidden={!isOn}>
        <video ref={camera.video} muted playsInline disablePictureInPicture aria-label={CAMERA.picture} />
        <p className="read" aria-hidden="true">
          {seen > 0 && CAMERA.seen(seen)}
        </p>
      </div>
      <p className="hint" role="status">
        {seen > 0 ? CAMERA.seen(seen) : saying(state, hint)}
      </p>
      {isTrouble(state) && (
        <Notice severity="warning" says={CAMERA.trouble[state].says} urgent>
          <p>{CAMERA.trouble[state].next}</p>
          <p>{needed ? CAMERA.needed : CAMERA.typing}</p>
        </Notice>
      )}
      <div className="buttons">
        {isOn && <Act label={CAMERA.stop} look="quiet" onAct={camera.stop} />}
        {state === "off" && <Act label={CAMERA.start} onAct={() => camera.start()} />}
        {isTrouble(state) && <Act label={CAMERA.again} onAct={() => camera.start()} />}
        {isOn && camera.choices.length > 1 && (
          <Which choices={camera.choices} deviceId={camera.deviceId} onChoose={(id) => camera.start(id)} />
        )}
      </div>
    </section>
  );
}

interface WhichProps {
  readonly choices: readonly MediaDeviceInfo[];
  readonly deviceId: string | null;
  readonly onChoose: (deviceId: string) => void;
}

function Which({ choices, deviceId, onChoose }: WhichProps): ReactElement {
  const id = useId();
  return (
    <span className="which">
      <label htmlFor={id}>{CAMERA.choose}</label>
      <select id={id} value={deviceId ?? ""} onChange={(event) => onChoose(event.target.value)}>
        {choices.map((choice, index) => (
          <option key={choice.deviceId} value={choice.deviceId}>
            {choice.label === "" ? CAMERA.unnamed(index + 1) : choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}

function isTrouble(state: CameraState): state is CameraTrouble {
  return state !== "off" && state !== "starting" && state !== "on";
}

function saying(state: CameraState, hint: string): string {
  if (state === "starting") return CAMERA.starting;
  if (state === "on") return hint;
  return state === "off" ? CAMERA.off : "";
}
