import { type ReactElement, useEffect, useRef } from "react";
import type { ComparisonView } from "../../../core/contract/journal-view.ts";
import { COMPARE } from "../../text/desk-journal.ts";
import type { Severity } from "../../style/signs.ts";
import { HeadPaper } from "../parts/head-paper.tsx";
import { Listed } from "../parts/listed.tsx";
import { Notice } from "../parts/notice.tsx";
import { Visible } from "../parts/visible.tsx";

type Verdict = ComparisonView["results"][number]["verdict"];

const SEVERITY: { readonly [V in Verdict]: Severity } = {
  matches: "success",
  cut: "stop",
  rewritten: "stop",
  mistyped: "warning",
};

interface ComparedProps {
  readonly comparison: ComparisonView;
  readonly typed: readonly string[];
}

/** Paper by paper, and what all of them say together. */
export function Compared({ comparison, typed }: ComparedProps): ReactElement {
  const { results, head } = comparison;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [comparison]);
  const bad = results.some(({ verdict }) => verdict === "cut" || verdict === "rewritten");
  const good = results.some(({ verdict }) => verdict === "matches");
  const overall = bad ? "stop" : good ? "success" : "warning";
  return (
    <section aria-label={COMPARE.results}>
      <h2 ref={title} tabIndex={-1}>
        {COMPARE.results}
      </h2>
      <Notice severity={overall} says={bad ? COMPARE.some : good ? COMPARE.all : COMPARE.typed} urgent>
        {bad && <Where comparison={comparison} />}
        {bad && <p>{COMPARE.safe}</p>}
      </Notice>
      <ul className="plain-list compared">
        {results.map(({ position, verdict, seq }) => (
          <li key={position} className={SEVERITY[verdict]}>
            <p className="mono">
              <Visible text={typed[position] ?? ""} />
            </p>
            <p>
              <b className="verdict">{COMPARE.short[verdict]}</b> {COMPARE.verdicts[verdict](seq, head.seq)}
            </p>
            {verdict === "matches" && <p className="hint">{COMPARE.since(seq, head.seq)}</p>}
          </li>
        ))}
      </ul>
      {bad && (
        <>
          <h2>{COMPARE.badNext}</h2>
          <Listed items={COMPARE.badLines} ordered />
        </>
      )}
      <h2>{COMPARE.head}</h2>
      <HeadPaper head={head} />
    </section>
  );
}

/** Between which records it was changed, or from which on they are gone. */
function Where({ comparison }: { readonly comparison: ComparisonView }): ReactElement {
  const { results, head, lastGood, firstBad } = comparison;
  const known = Math.max(...results.map(({ seq }) => seq));
  const rewritten = results.some(({ verdict }) => verdict === "rewritten");
  const cut = results.some(({ verdict }) => verdict === "cut");
  return (
    <>
      {rewritten && firstBad !== null && <p>{COMPARE.between(lastGood, firstBad)}</p>}
      {cut && <p>{COMPARE.lost(rewritten ? null : lastGood, head.seq, known)}</p>}
    </>
  );
}
