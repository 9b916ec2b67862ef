import { type ReactElement, useEffect, useState } from "react";
import type { DeskView } from "../../../core/contract/desk-view.ts";
import { BUSY } from "../../text/desk.ts";

const PATIENCE = 500;

/** What takes its time, as soon as it takes longer than half a second; nothing before. */
export function Working({ busy, waiting }: { readonly busy: DeskView["busy"]; readonly waiting: boolean }): ReactElement {
  const late = useLate(waiting);
  const shown = busy !== null || late;
  const countable = busy !== null && busy.of > 1;
  return (
    <div role="status">
      {shown && (
        <div className="working">
          <p>
            {busy === null ? BUSY.working : BUSY[busy.what]} {countable && BUSY.count(busy.done, busy.of)}
          </p>
          <progress aria-label={BUSY.working} {...(countable ? { value: busy.done, max: busy.of } : {})} />
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
