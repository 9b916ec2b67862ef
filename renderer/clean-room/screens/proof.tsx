import { type ReactElement, useEffect, useRef, useState } from "react";
import type { TaskOf } from "../../../core/contract/clean-room-view.ts";
import { BUTTON } from "../../text/clean-room.ts";
import { PROOF } from "../../text/clean-room-checks.ts";
import { Act } from "../parts/act.tsx";
import { DialogBox } from "../parts/dialog-box.tsx";
import { FailureText } from "../parts/failure-text.tsx";
import { Found } from "../parts/found.tsx";
import { Grades } from "../parts/grades.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { useRoom } from "../room.ts";
import { Correction } from "./shares-correction.tsx";
import { SheetWays } from "./sheet-ways.tsx";
import { useProof } from "./use-proof.ts";

type View = TaskOf<"proof">;

/** One sheet alone: it is its share, or it is not. Nothing is opened. */
export function ProofScreen({ view }: { readonly view: View }): ReactElement {
  const { act } = useRoom();
  const { state, set, x, n, custodian, problem, corrections } = view;
  const reading = useProof(view);
  const [recording, setRecording] = useState(false);
  const result = useRef<HTMLDivElement>(null);
  const before = useRef(state);
  // What was found is read before anything else, wherever the screen was scrolled to.
  useEffect(() => {
    if (before.current !== state) result.current?.focus();
    before.current = state;
  }, [state]);
  const done = () => {
    if (state === "mismatch") setRecording(true);
    else if (state === "proved") void act({ act: "done" });
  };
  return (
    <>
      <Page
        heading={PROOF.heading(x, custodian)}
        kicker={[PROOF.kicker(view.position, view.of), PROOF.share(x, n, set)]}
        lead={PROOF.lead}
        onSubmit={done}
        foot={
          <>
            <span className="spring" />
            {state === "mismatch" && <Act label={PROOF.record} look="danger" submits />}
            {state === "proved" && <Act label={BUTTON.done} look="primary" submits />}
          </>
        }
      >
        <div className="sides">
          <div>
            <SheetWays onFrame={reading.frame} onText={(text) => void reading.type(text)} taken={reading.taken} />
          </div>
          <section aria-labelledby="result">
            <h2 id="result">{PROOF.result}</h2>
            <div role="status" ref={result} tabIndex={-1}>
              <Result view={view} />
            </div>
            {problem !== null && <FailureText failure={problem} severity="warning" word={PROOF.problem} urgent />}
            <Grades grades={view.grades} />
          </section>
        </div>
      </Page>
      {reading.doubtful && corrections.length > 0 && (
        <Correction
          heading={PROOF.correction}
          corrections={corrections}
          onAccept={() => void reading.confirm()}
          onRefuse={reading.refuse}
        />
      )}
      {recording && (
        <DialogBox
          heading={PROOF.recordHeading}
          act={PROOF.record}
          danger
          onCancel={() => setRecording(false)}
          onAct={() => {
            setRecording(false);
            void act({ act: "done" });
          }}
        >
          <p>{PROOF.recordLead}</p>
        </DialogBox>
      )}
    </>
  );
}

function Result({ view: { state, x } }: { readonly view: View }): ReactElement {
  if (state === "reading") {
    return (
      <Notice severity="note" says={PROOF.reading}>
        <p>{PROOF.readingNext}</p>
      </Notice>
    );
  }
  const good = state === "proved";
  return (
    <Found good={good} word={PROOF[state]} says={good ? PROOF.provedSays(x) : PROOF.mismatchSays(x)}>
      <p>{good ? PROOF.provedSafe : PROOF.mismatchSafe}</p>
      <p>{good ? PROOF.provedNext : PROOF.mismatchNext}</p>
    </Found>
  );
}
