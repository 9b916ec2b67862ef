import type { ReactElement } from "react";
import type { TaskView } from "../../core/contract/clean-room-view.ts";
import type { Bridge } from "../../core/contract/bridge.ts";
import { ROOM } from "../text/clean-room.ts";
import { Frame } from "./parts/frame.tsx";
import { RoomProvider, useDoor } from "./room.ts";
import { ImportScreen } from "./screens/import.tsx";
import { InstallScreen } from "./screens/install.tsx";
import { KeyScreen } from "./screens/key.tsx";
import { LabelsScreen } from "./screens/labels.tsx";
import { LiveMatchScreen } from "./screens/live-match.tsx";
import { ProofScreen } from "./screens/proof.tsx";
import { ReadBackScreen } from "./screens/read-back.tsx";
import { RevealScreen } from "./screens/reveal.tsx";
import { SharesScreen } from "./screens/shares.tsx";
import { Still } from "./screens/still.tsx";

/** The clean room: the one task that it was opened for. */
export function CleanRoom({ bridge }: { readonly bridge: Bridge }): ReactElement {
  const { room, view } = useDoor(bridge);
  return (
    <RoomProvider value={room}>
      <Frame drill={view !== null && "drill" in view && view.drill} ended={view?.task === "none"}>
        {view === null ? <Still heading={ROOM.starting} /> : <Screen view={view} />}
      </Frame>
    </RoomProvider>
  );
}

// The key makes a new screen of each task and item: nothing typed for one is there for the next.
function Screen({ view }: { readonly view: TaskView }): ReactElement {
  switch (view.task) {
    case "key":
      return <KeyScreen key={view.role} view={view} />;
    case "import":
      return <ImportScreen key={view.position} view={view} />;
    case "install":
      return <InstallScreen key={view.position} view={view} />;
    case "read-back":
      return <ReadBackScreen key={view.x} view={view} />;
    case "shares":
      return <SharesScreen view={view} />;
    case "labels":
      return <LabelsScreen view={view} />;
    case "proof":
      return <ProofScreen key={view.position} view={view} />;
    case "live-match":
      return <LiveMatchScreen view={view} />;
    case "reveal":
      return <RevealScreen view={view} />;
    case "none":
      return <Still heading={ROOM.ending} hint={ROOM.endingHint} />;
  }
}
