import type { ReactElement } from "react";
import type { HeadView } from "../../../core/contract/journal-view.ts";
import { HEAD } from "../../text/desk-journal.ts";

/** Where the journal stands, as code and as words, to be written on paper. */
export function HeadPaper({ head }: { readonly head: HeadView }): ReactElement {
  if (head.seq === 0) return <p className="hint">{HEAD.none}</p>;
  return (
    <dl className="head-paper">
      <dt>{HEAD.seq(head.seq)}</dt>
      <dd className="head-code">
        <span className="unseen">{HEAD.code}: </span>
        {head.code}
      </dd>
      <dt>{HEAD.words}</dt>
      <dd>
        <ol className="head-words">
          {head.words.split(" ").map((word, index) => (
            <li key={index}>{word}</li>
          ))}
        </ol>
      </dd>
    </dl>
  );
}
