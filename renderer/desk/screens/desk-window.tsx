import { type ReactElement, useState } from "react";
import type { Bridge } from "../../../core/contract/client.ts";
import type { CeremonyView, DeskView } from "../../../core/contract/desk-view.ts";
import { BUTTON, LOADING } from "../../text/desk.ts";
import { DeskProvider, useDesk, useDoor } from "../desk.ts";
import type { Place } from "../journal/place.ts";
import { CancelProvider, ViewProvider } from "../step-props.ts";
import { STEP_SCREENS } from "../steps/step-screens.ts";
import { Act } from "../parts/act.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { BookScreen } from "./book-screen.tsx";
import { ClosedScreen } from "./closed-screen.tsx";
import { HaltedScreen } from "./halted-screen.tsx";
import { Masthead } from "./masthead.tsx";
import { Rail } from "./rail.tsx";
import { Resting } from "./resting.tsx";
import { TroubleBanner } from "./trouble-banner.tsx";

/** The desk: it draws the view that it is given, and nothing else. */
export function DeskWindow({ bridge }: { readonly bridge: Bridge }): ReactElement {
  const { desk, view } = useDoor(bridge);
  return (
    <DeskProvider value={desk}>
      {view === null ? (
        <Starting />
      ) : (
        <ViewProvider value={view}>
          <Masthead view={view} />
          <div className={view.ceremony === null ? "room" : "room with-rail"}>
            {view.ceremony !== null && <Rail ceremony={view.ceremony} />}
            <main>
              {view.trouble !== null && <TroubleBanner trouble={view.trouble} />}
              <Present view={view} />
            </main>
          </div>
        </ViewProvider>
      )}
    </DeskProvider>
  );
}

function Starting(): ReactElement {
  const { failure, send } = useDesk();
  return (
    <main className="starting">
      <h1>{failure === null ? LOADING.heading : LOADING.failed}</h1>
      {failure !== null && <FailureNotice failure={failure} />}
      {failure !== null && <Act label={BUTTON.again} onAct={() => void send("desk:view", {})} />}
    </main>
  );
}

function Present({ view }: { readonly view: DeskView }): ReactElement {
  const { book, ceremony } = view;
  const [at, go] = useState<Place>("home");
  if (ceremony !== null) return <CeremonyScreen view={view} ceremony={ceremony} onCopy={() => go("copies")} />;
  return book === null ? <BookScreen view={view} /> : <Resting view={view} book={book} at={at} onGo={go} />;
}

interface CeremonyProps {
  readonly view: DeskView;
  readonly ceremony: CeremonyView;
  /** Where to go when the ceremony is left, to copy the book. */
  readonly onCopy: () => void;
}

function CeremonyScreen({ view, ceremony, onCopy }: CeremonyProps): ReactElement {
  const { at, halted, closed } = ceremony;
  const [undone, setUndone] = useState(0);
  if (closed !== "no") return <ClosedScreen view={view} ceremony={ceremony} onCopy={onCopy} />;
  const Step = at === null ? null : STEP_SCREENS[at.step];
  return (
    <CancelProvider value={() => setUndone(undone + 1)}>
      {halted !== null && <HaltedScreen ceremony={ceremony} halted={halted} />}
      {/* Hidden while halted, not taken away: what was typed is still there when the ceremony goes on. */}
      {at !== null && Step !== null && (
        <div hidden={halted !== null}>
          <Step key={`${at.step} ${at.item} ${undone}`} view={view} ceremony={ceremony} item={at.item} />
        </div>
      )}
    </CancelProvider>
  );
}
