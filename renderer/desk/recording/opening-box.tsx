import type { ReactElement } from "react";
import { RECORDED, RECORDING } from "../../text/desk-recording.ts";
import { Choice } from "../parts/choice.tsx";
import { readableTime } from "../readable-time.ts";
import type { BoxProps } from "./form-props.ts";
import { ReviewFormPrint } from "./review-form-print.tsx";
import { textIn } from "./typed.ts";

const text = RECORDING.form;

/** The opening that is reviewed, with the times until which it is due, and its questions on paper. */
export function OpeningBox({ set, at, value, onValue, problems }: BoxProps): ReactElement {
  if (set === undefined) return <p className="blank">{text.setFirst}</p>;
  if (set.uses.length === 0) return <p className="blank">{text.noOpening}</p>;
  const chosen = textIn(value);
  return (
    <>
      <Choice
        label={RECORDED["use.reviewed"].fields.of.label}
        options={set.uses.toReversed().map(({ seq, time, review, postMortem }) => ({
          value: String(seq),
          name: text.openingOf(readableTime(time), seq),
          hint: text.openingDue(readableTime(review), readableTime(postMortem)),
        }))}
        value={chosen === "" ? null : chosen}
        onChange={onValue}
        problem={problems.get(at)}
      />
      {chosen !== "" && <ReviewFormPrint of={Number(chosen)} />}
    </>
  );
}
