import { type ReactElement, useEffect, useRef } from "react";
import { FAILURE } from "../../text/clean-room.ts";
import { useRoom } from "../room.ts";
import { FailureText } from "./failure-text.tsx";

/** Why the last call was refused. It takes the focus, so that it is read before anything else is pressed. */
export function FailedCall(): ReactElement | null {
  const { failure, closeFailure } = useRoom();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), [failure]);
  if (failure === null) return null;
  return (
    <div className="failed" ref={panel} tabIndex={-1} role="alert">
      <FailureText failure={failure} />
      <button className="button quiet" type="button" onClick={closeFailure}>
        {FAILURE.close}
      </button>
    </div>
  );
}
