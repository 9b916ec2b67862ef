import { type ReactElement, useEffect, useState } from "react";
import type { TaskOf } from "../../../core/contract/clean-room-view.ts";
import { BUTTON } from "../../text/clean-room.ts";
import { REVEAL } from "../../text/clean-room-secrets.ts";
import { Act } from "../parts/act.tsx";
import { DialogBox } from "../parts/dialog-box.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { Visible } from "../parts/visible.tsx";
import { useRoom } from "../room.ts";
import { useSeconds } from "../secret/seconds.ts";
import { useSecret } from "../secret/use-secret.ts";
import { MoreTime } from "./reveal-more-time.tsx";
import { RevealAccount } from "./reveal-account.tsx";
import { Runbook } from "./reveal-runbook.tsx";

/** Minutes for which credentials may be shown with all extensions. */
const MOST = 240;
/** In the list of accounts, what is to be read beside them. */
const RUNBOOK = -1;

/** The credentials of the opened set: one account, one secret at a time, while the time lasts. */
export function RevealScreen({ view }: { readonly view: TaskOf<"reveal"> }): ReactElement {
  const { act } = useRoom();
  const [at, setAt] = useState(0);
  const [asking, setAsking] = useState<"more" | "finish" | null>(null);
  const secret = useSecret();
  const left = Date.parse(view.until) / 1000 - useSeconds();
  const over = view.over || left <= 0;
  const account = view.accounts[at];
  const { hide } = secret;
  useEffect(() => {
    if (over) hide();
  }, [over, hide]);
  const choose = (index: number) => {
    secret.hide();
    setAt(index);
  };
  return (
    <>
      <Page
        heading={REVEAL.heading}
        foot={
          <>
            <p className="time-left" data-short={left < 300}>
              {REVEAL.left} <b>{minutes(over ? 0 : left)}</b>
            </p>
            {view.minutesGiven < MOST ? (
              <Act label={REVEAL.more} look="plain" onAct={() => setAsking("more")} />
            ) : (
              <span className="hint">{REVEAL.noMore}</span>
            )}
            <span className="spring" />
            {!over && <Act label={REVEAL.hideAll} look="plain" onAct={secret.hide} />}
            <Act label={BUTTON.done} look="primary" onAct={() => setAsking("finish")} />
          </>
        }
      >
        <Trust view={view} />
        {view.trust === "unauthenticated" && (
          <p className="doubt-strip" aria-hidden="true">
            {REVEAL.unauthenticated}
          </p>
        )}
        {over ? (
          <Notice severity="stop" says={REVEAL.over} urgent>
            <p>{REVEAL.overNext}</p>
          </Notice>
        ) : (
          <>
            <p className="hint">{REVEAL.rules}</p>
            <div className="sides credentials">
              <nav aria-label={REVEAL.accounts}>
                <ol className="plain-list">
                  {view.accounts.map(({ title }, index) => (
                    <Choice key={String(index)} title={title} isOpen={index === at} onOpen={() => choose(index)} />
                  ))}
                  {view.runbook !== "" && (
                    <Choice title={REVEAL.runbook} isOpen={at === RUNBOOK} onOpen={() => choose(RUNBOOK)} />
                  )}
                </ol>
              </nav>
              {at === RUNBOOK && <Runbook text={view.runbook} onHide={() => setAt(0)} />}
              {account !== undefined && <RevealAccount key={at} account={account} index={at} off={view.off} secret={secret} />}
            </div>
          </>
        )}
      </Page>
      {asking === "more" && <MoreTime most={MOST - view.minutesGiven} onClose={() => setAsking(null)} />}
      {asking === "finish" && (
        <DialogBox
          heading={REVEAL.finishHeading}
          act={BUTTON.done}
          onCancel={() => setAsking(null)}
          onAct={() => {
            secret.hide();
            setAsking(null);
            void act({ act: "done" });
          }}
        >
          <p>{REVEAL.finishLead}</p>
        </DialogBox>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function Choice({ title, isOpen, onOpen }: ChoiceProps): ReactElement {
  return (
    <li>
      <button type="button" className="account-choice" aria-current={isOpen ? "true" : undefined} onClick={onOpen}>
        <Visible text={title} />
      </button>
    </li>
  );
}

function Trust({ view }: { readonly view: TaskOf<"reveal"> }): ReactElement {
  const sure = view.trust === "authenticated";
  return (
    <div className={sure ? "trust" : "trust doubted"}>
      <Notice
        severity={sure ? "success" : "stop"}
        word={REVEAL.set(view.set)}
        says={sure ? REVEAL.authenticated : REVEAL.unauthenticated}
        urgent={!sure}
      >
        <p>{sure ? REVEAL.authenticatedLead : REVEAL.unauthenticatedLead}</p>
      </Notice>
    </div>
  );
}

function minutes(seconds: number): string {
  if (seconds <= 0) return REVEAL.noTime;
  return seconds < 60 ? REVEAL.lastMinute : REVEAL.leftMinutes(Math.floor(seconds / 60));
}
