import { Fragment, type ReactElement } from "react";
import { runsOf } from "../../text/unseen.ts";

interface VisibleProps {
  readonly text: string;
  /** Line ends and tabs stay as they are. */
  readonly lines?: boolean;
}

/** Text from a payload or from people: isolated in its direction, and with every invisible character named (`U+202E`). */
export function Visible({ text, lines = false }: VisibleProps): ReactElement {
  return (
    <bdi>
      {runsOf(text, lines).map((run, index) => (
        // The runs of one text never move.
        <Fragment key={index}>{run.named ? <span className="named">{run.text}</span> : run.text}</Fragment>
      ))}
    </bdi>
  );
}
