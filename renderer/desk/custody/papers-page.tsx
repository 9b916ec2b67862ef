import { type ReactElement, useEffect, useRef, useState } from "react";
import type { RestingPaper } from "../../../core/contract/custody-view.ts";
import type { BookView } from "../../../core/contract/desk-view.ts";
import { COPIES } from "../../text/desk-copies.ts";
import { PAPERS } from "../../text/desk-custody-pages.ts";
import { Act } from "../parts/act.tsx";
import { Choice } from "../parts/choice.tsx";
import { FactList } from "../parts/fact-list.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { Working } from "../parts/working.tsx";
import { useDesk } from "../desk.ts";
import { type Asked, useAsked, useAsking } from "../journal/use-asked.ts";
import { useView } from "../step-props.ts";
import { PaperDestinationChoice, paperDestinationOf, type PaperWhere } from "./paper-destination.tsx";
import { PaperOptions } from "./paper-options.tsx";
import { FIRST_PAPER, paperOf, type PaperTyped } from "./paper-typed.ts";

const WHATS = ["round-sheet", "script", "reminders"] as const satisfies readonly RestingPaper["what"][];

/** Papers that people take along or fill in: which one, of what, and onto which printer or into which folder. */
export function PapersPage({ book }: { readonly book: BookView }): ReactElement {
  const desk = useDesk();
  const { places, mode } = useView();
  const look = useRef(() => void desk.send("desk:view", {}));
  // Drives come and go, as in `Copies`.
  useEffect(() => look.current(), []);
  const [round, setRound] = useState(0);
  const listed = useAsked("paper:printers", {}, round);
  const printers = listed.answer?.printers ?? [];
  const [typed, setTyped] = useState<PaperTyped>({ ...FIRST_PAPER, drill: mode === "rehearsal" });
  const [where, setWhere] = useState<PaperWhere | null>(null);
  const [accepted, setAccepted] = useState(false);
  const [asked, setAsked] = useState(false);
  const asking = useAsking("paper:print");
  const paper = paperOf(typed);
  const to = paperDestinationOf(where, printers, accepted);
  const print = () => {
    setAsked(true);
    if (paper !== null && to !== null) void asking.start({ paper, to });
  };
  return (
    <Page heading={PAPERS.heading} lead={PAPERS.lead}>
      <Choice
        label={PAPERS.what}
        options={WHATS.map((value) => ({ value, ...PAPERS.whats[value] }))}
        value={typed.what}
        onChange={(what) => setTyped({ ...typed, what })}
      />
      <PaperOptions
        typed={typed}
        onType={setTyped}
        book={book}
        problem={asked && paper === null ? PAPERS.setsMissing : undefined}
      />
      {listed.failure !== null && <FailureNotice failure={listed.failure} />}
      <PaperDestinationChoice
        printers={printers}
        places={places}
        value={where}
        onChange={setWhere}
        accepted={accepted}
        onAccept={setAccepted}
        problem={asked && to === null ? (where === null ? PAPERS.missing : PAPERS.acceptMissing) : undefined}
      />
      <div className="buttons">
        <Act
          label={where === null || where.startsWith("printer") ? PAPERS.print : PAPERS.save}
          look="primary"
          onAct={print}
          disabled={asking.asking}
        />
        <Act
          label={PAPERS.look}
          look="plain"
          onAct={() => {
            setRound(round + 1);
            look.current();
          }}
        />
      </div>
      <Printed asked={asking} onPaper={to?.to === "printer"} />
    </Page>
  );
}

interface PrintedProps {
  readonly asked: Asked<"paper:print"> & { readonly answered: boolean };
  readonly onPaper: boolean;
}

function Printed({ asked: { answer, failure, asking, answered }, onPaper }: PrintedProps): ReactElement {
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} />}
      <Working busy={null} waiting={asking} />
      {answered && answer === null && failure === null && <Notice severity="note" says={COPIES.cancelled} urgent />}
      {answer !== null && (
        <Notice severity="success" says={onPaper ? PAPERS.printed : PAPERS.saved} urgent>
          <FactList
            facts={[
              [COPIES.place, answer.label],
              [COPIES.name, answer.name],
            ]}
          />
          <p>{onPaper ? PAPERS.printedNext : PAPERS.savedNext}</p>
        </Notice>
      )}
    </>
  );
}
