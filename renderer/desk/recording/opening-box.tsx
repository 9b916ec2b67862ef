import type { ReactElement } from "react";
import { RECORDING } from "../../text/desk-recording.ts";
import { Choice } from "../parts/choice.tsx";
import { readableTime } from "../readable-time.ts";
import type { FieldText } from "../../text/desk-recording-types.ts";
import type { BoxProps } from "./form-props.ts";
import { ReviewFormPrint } from "./review-form-print.tsx";
import { textIn } from "./typed.ts";

const text = RECORDING.form;

interface OpeningProps extends BoxProps {
  readonly text: FieldText;
}

/** The opening that is meant, with the times until which its reviews are due; where it is reviewed, their questions on paper. */
export function OpeningBox({ draft, set, text: own, at, value, onValue, problems }: OpeningProps): ReactElement {
  if (set === undefined) return <p className="blank">{text.setFirst}</p>;
  if (set.uses.length === 0) return <p className="blank">{text.noOpening}</p>;
  const chosen = textIn(value);
  return (
    <>
      <Choice
        label={own.label}
        options={set.uses.toReversed().map(({ seq, time, review, postMortem }) => ({
          value: String(seq),
          name: text.openingOf(readableTime(time), seq),
          hint: text.openingDue(readableTime(review), readableTime(postMortem)),
        }))}
        value={chosen === "" ? null : chosen}
        onChange={onValue}
        problem={problems.get(at)}
      />
      {draft.event === "use.reviewed" && chosen !== "" && <ReviewFormPrint of={Number(chosen)} />}
    </>
  );
}
