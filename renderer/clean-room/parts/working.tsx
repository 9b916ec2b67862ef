import { type ReactElement, useEffect, useState } from "react";
import { WORKING } from "../../text/clean-room.ts";
import { useRoom } from "../room.ts";

const PATIENCE = 500;

/** What takes its time, as soon as it takes longer than half a second; nothing before. */
export function Working({ what = WORKING.usual }: { readonly what?: string | undefined }): ReactElement {
  const { waiting } = useRoom();
  const late = useLate(waiting);
  return (
    <div role="status">
      {late && (
        <div className="working">
          <p>{what}</p>
          <progress aria-label={WORKING.name} />
        </div>
      )}
    </div>
  );
}

function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return setLate(false);
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [waiting]);
  return late;
}
