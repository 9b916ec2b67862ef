import type { ReactElement } from "react";
import { ROOM } from "../../text/clean-room.ts";
import { Notice } from "../parts/notice.tsx";

/** The page without its preload: nothing can be done here. */
export function NoDoor(): ReactElement {
  return (
    <main className="page">
      <div className="paper">
        <h1>{ROOM.room}</h1>
        <Notice severity="stop" says={ROOM.noDoor} urgent>
          <p>{ROOM.noDoorNext}</p>
        </Notice>
      </div>
    </main>
  );
}
