import { type ReactElement, useState } from "react";
import type { TaskOf } from "../../../core/contract/clean-room-view.ts";
import { CameraView } from "../camera/camera-view.tsx";
import { useSparing } from "../camera/sparing.ts";
import { toSend } from "../camera/to-send.ts";
import { BUTTON } from "../../text/clean-room.ts";
import { CODES, READ_BACK } from "../../text/clean-room-sheets.ts";
import { Act } from "../parts/act.tsx";
import { FailureText } from "../parts/failure-text.tsx";
import { Grades } from "../parts/grades.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useRoom } from "../room.ts";

type View = TaskOf<"read-back">;

/** Reads one printed sheet back from paper: what it needs, what was read, how well it stands there. */
export function ReadBackScreen({ view }: { readonly view: View }): ReactElement {
  const { act, scan } = useRoom();
  const [reprinting, setReprinting] = useState(false);
  const worthSending = useSparing();
  const { complete, grades, problem } = view;
  const poor = grades.some(({ letter }) => letter === "F");
  const before = view.wanted.reduce((sum, { have }) => sum + have, 0);
  return (
    <>
      <Page
        heading={READ_BACK.heading(view.x, view.custodian)}
        kicker={[READ_BACK.kicker(view.x, view.n)]}
        lead={READ_BACK.lead}
        onSubmit={() => void act({ act: "done" })}
        foot={
          <>
            <Act label={READ_BACK.reprint} look={poor ? "danger" : "plain"} onAct={() => setReprinting(true)} />
            <span className="spring" />
            {complete && <Act label={BUTTON.done} look="primary" submits />}
          </>
        }
      >
        <div className="sides">
          <CameraView
            needed
            onCodes={async (codes) => {
              if (!worthSending(codes)) return 0;
              const after = await scan({ sheet: 1, codes: toSend(codes) });
              if (after?.task !== "read-back") return 0;
              return Math.max(0, after.wanted.reduce((sum, { have }) => sum + have, 0) - before);
            }}
          />
          <section aria-labelledby="wanted">
            <h2 id="wanted">{READ_BACK.wanted}</h2>
            <Wanted view={view} />
            {problem !== null && <FailureText failure={problem} severity="warning" word={READ_BACK.problem} urgent />}
            <div role="status">
              {complete && !poor && (
                <Notice severity="success" says={READ_BACK.complete}>
                  <p>{READ_BACK.completeNext}</p>
                </Notice>
              )}
              {complete && poor && (
                <Notice severity="warning" says={READ_BACK.poor}>
                  <p>{READ_BACK.poorNext}</p>
                </Notice>
              )}
            </div>
            <Grades grades={grades} />
          </section>
        </div>
      </Page>
      {reprinting && (
        <ReasonDialog
          heading={READ_BACK.reprintHeading}
          act={READ_BACK.reprintAct}
          onCancel={() => setReprinting(false)}
          onReason={(reason) => {
            setReprinting(false);
            void act({ act: "reprint", reason });
          }}
        >
          <p>{READ_BACK.reprintLead}</p>
        </ReasonDialog>
      )}
    </>
  );
}

function Wanted({ view }: { readonly view: View }): ReactElement {
  return (
    <ul className="plain-list wanted" aria-live="polite">
      {view.wanted.map(({ kind, have, need }) => (
        <li key={kind} data-state={have >= need ? "in" : "missing"}>
          <span className="tick" aria-hidden="true" />
          <b>{CODES[kind].title}</b>
          <span>{READ_BACK.state(have, need)}</span>
        </li>
      ))}
    </ul>
  );
}
