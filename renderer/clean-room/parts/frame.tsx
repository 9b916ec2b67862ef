import type { ReactElement, ReactNode } from "react";
import { HOUSE_SIGN_PATH } from "../../style/signs.ts";
import { ROOM } from "../../text/clean-room.ts";
import { useAway } from "../guards/away.ts";
import { useRoom } from "../room.ts";
import { Act } from "./act.tsx";

interface FrameProps {
  readonly drill: boolean;
  readonly ended: boolean;
  readonly children: ReactNode;
}

/** What is around every screen: where we are, and the way out. */
export function Frame({ drill, ended, children }: FrameProps): ReactElement {
  const { act } = useRoom();
  const away = useAway();
  return (
    <div className="room" data-away={away} data-drill={drill}>
      <header>
        <div className="head">
          <svg className="house" viewBox="0 0 20 20" aria-hidden="true">
            <path d={HOUSE_SIGN_PATH} />
          </svg>
          <b>{ROOM.name}</b>
          <span>{ROOM.room}</span>
          <span className="spring" />
          {!ended && (
            <span className="leave">
              <span className="hint">{ROOM.leaveHint}</span>
              <Act label={ROOM.leave} look="plain" onAct={() => void act({ act: "leave" })} />
            </span>
          )}
        </div>
        {drill && (
          <p className="band">
            <b>{ROOM.drill}</b>
            <span>{ROOM.drillHint}</span>
          </p>
        )}
      </header>
      <main>{children}</main>
    </div>
  );
}
