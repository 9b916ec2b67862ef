import { Fragment, type ReactElement } from "react";
import { runsOf } from "../../text/unseen.ts";

/** A name from people, from the book or from the system: isolated in its direction, every invisible character named (`U+202E`). */
export function Visible({ text }: { readonly text: string }): ReactElement {
  return (
    <bdi>
      {runsOf(text).map((run, index) => (
        // The runs of one text never move.
        <Fragment key={index}>{run.named ? <span className="named">{run.text}</span> : run.text}</Fragment>
      ))}
    </bdi>
  );
}

/** Several names, one after the other: each in its own direction. */
export function Names({ of }: { readonly of: readonly string[] }): ReactElement {
  return (
    <>
      {of.map((name, index) => (
        <Fragment key={index}>
          {index > 0 && ", "}
          <Visible text={name} />
        </Fragment>
      ))}
    </>
  );
}
