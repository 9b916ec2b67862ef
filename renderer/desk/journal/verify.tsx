import { type ReactElement, useState } from "react";
import type { VerificationView } from "../../../core/contract/journal-view.ts";
import { HEAD, VERIFY } from "../../text/desk-journal.ts";
import { Act } from "../parts/act.tsx";
import { FactList } from "../parts/fact-list.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { HeadPaper } from "../parts/head-paper.tsx";
import { Listed } from "../parts/listed.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { readableTime } from "../readable-time.ts";
import { Findings } from "./findings.tsx";
import { useGo } from "./place.ts";
import { useAsked } from "./use-asked.ts";

/** Reads the book anew from the disk and says what holds. It begins as soon as one comes here. */
export function Verify(): ReactElement {
  const go = useGo();
  const [round, setRound] = useState(0);
  const { answer, failure, asking } = useAsked("journal:verify", {}, round);
  const foot = (
    <>
      <Act label={VERIFY.again} look="primary" onAct={() => setRound(round + 1)} disabled={asking} />
      <span className="spring" />
      <Act label={VERIFY.compare} look="plain" onAct={() => go("compare")} />
    </>
  );
  return (
    <Page heading={VERIFY.heading} lead={VERIFY.lead} foot={foot}>
      {failure !== null && <FailureNotice failure={failure} />}
      <div role="status">{asking && <p className="blank">{VERIFY.reading}</p>}</div>
      {answer !== null && !asking && <Verdict verification={answer} />}
    </Page>
  );
}

function Verdict({ verification }: { readonly verification: VerificationView }): ReactElement {
  const { holds, records, manifests, signatures, findings, found, notices, head, at } = verification;
  const count = (number: number) => number.toLocaleString("en-GB");
  return (
    <article className="report">
      <Notice severity={holds ? "success" : "stop"} says={holds ? VERIFY.holds : VERIFY.broken(found)} urgent>
        {!holds && (
          <>
            <p>{VERIFY.safe}</p>
            <p>{VERIFY.keep}</p>
          </>
        )}
      </Notice>
      {findings.length > 0 && (
        <>
          <h2>{VERIFY.findings}</h2>
          <Findings findings={findings} />
          {found > findings.length && <p>{VERIFY.more(findings.length, found)}</p>}
        </>
      )}
      <h2>{VERIFY.report}</h2>
      <FactList
        facts={[
          [VERIFY.records, count(records)],
          [VERIFY.manifests, count(manifests)],
          [VERIFY.signatures, count(signatures)],
          [VERIFY.at, readableTime(at)],
        ]}
      />
      <h2>{HEAD.heading}</h2>
      <HeadPaper head={head} />
      <h2>{VERIFY.notSaid}</h2>
      <Listed items={VERIFY.notSaidLines} />
      {notices.length > 0 && (
        <>
          <h2>{VERIFY.notices}</h2>
          <p className="hint">{VERIFY.noticesHint}</p>
          <Findings findings={notices} />
        </>
      )}
    </article>
  );
}
