import { type ReactElement, useState } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { type CeremonyKind, EXCEPTION_TEXT, STEP_TEXT } from "../../../core/contract/wording.ts";
import { BUTTON, HALTED, LINTS } from "../../text/desk.ts";
import { Act } from "../parts/act.tsx";
import { DialogBox } from "../parts/dialog-box.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { Page } from "../parts/page.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { Visible } from "../parts/visible.tsx";
import { useDesk } from "../desk.ts";
import { tooShort } from "../entries.ts";
import { readableTime } from "../readable-time.ts";

interface HaltedProps {
  readonly ceremony: CeremonyView;
  readonly halted: NonNullable<CeremonyView["halted"]>;
}

/** The ceremony stands still: what happened, what is safe, what to do; then on, or an end. */
export function HaltedScreen({ ceremony, halted }: HaltedProps): ReactElement {
  const desk = useDesk();
  const [leaving, setLeaving] = useState(false);
  const { happened, safe, next } = EXCEPTION_TEXT[halted.kind];
  const step = ceremony.at?.step;
  const foot = (
    <>
      <Act label={HALTED.abandon} look="danger" onAct={() => setLeaving(true)} />
      <span className="spring" />
      <Act label={HALTED.resume} look="primary" onAct={() => void desk.send("ceremony:resume", {})} disabled={desk.waiting} />
    </>
  );
  return (
    <Page heading={happened} {...(step === undefined ? {} : { kicker: HALTED.kicker(STEP_TEXT[step].title) })} foot={foot}>
      <h2>{HALTED.safe}</h2>
      <p>{safe}</p>
      <section className="what-next" aria-label={HALTED.next}>
        <h2>{HALTED.next}</h2>
        <p>{next}</p>
      </section>
      {halted.note !== "" && (
        <p>
          {HALTED.said} <Visible text={halted.note} />
        </p>
      )}
      <p className="hint">{HALTED.since(readableTime(halted.at))}</p>
      <Abandon open={leaving} onClose={() => setLeaving(false)} kind={ceremony.facts.kind} />
    </Page>
  );
}

interface AbandonProps {
  readonly open: boolean;
  readonly kind: CeremonyKind;
  readonly onClose: () => void;
}

function Abandon({ open, kind, onClose }: AbandonProps): ReactElement {
  const desk = useDesk();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const short = tooShort(reason);
  const abandon = () => {
    setAsked(true);
    if (!short) void desk.send("ceremony:abandon", { reason: reason.trim() });
  };
  return (
    <DialogBox open={open} heading={HALTED.abandonHeading} onClose={onClose}>
      <p>{HALTED.abandonLead}</p>
      <p>{HALTED.leaves[kind]}</p>
      <TextBox
        label={HALTED.reason}
        hint={HALTED.reasonHint}
        value={reason}
        onChange={setReason}
        problem={asked && short ? LINTS.reasonHint : undefined}
        limit={400}
        look="wide"
      />
      {desk.failure !== null && <FailureNotice failure={desk.failure} />}
      <div className="buttons">
        <Act label={BUTTON.cancel} look="plain" onAct={onClose} />
        <Act label={HALTED.abandon} look="danger" onAct={abandon} disabled={desk.waiting} />
      </div>
    </DialogBox>
  );
}
