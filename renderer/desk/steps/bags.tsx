import { type ReactElement, useState } from "react";
import { BAG_LOOKS, type BagLook } from "../../../core/contract/wording.ts";
import { BAGS } from "../../text/desk-opening.ts";
import { BUTTON } from "../../text/desk.ts";
import { Act } from "../parts/act.tsx";
import { Choice } from "../parts/choice.tsx";
import { LintList } from "../parts/lint-list.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { useDesk } from "../desk.ts";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { changed, empty, sameBag, when, without } from "../entries.ts";
import { useLints, useReasons } from "../reasons.ts";
import type { StepProps } from "../step-props.ts";

interface Brought {
  readonly number: string;
  readonly look: BagLook | null;
}

const MOST = 30;
const NO_BAG = "not-in-a-bag";

/** The bags as they were brought, before anyone opens one. */
export function Bags({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { facts, live } = ceremony;
  const [bags, setBags] = useState<readonly Brought[]>(facts.bags.length > 0 ? facts.bags : [{ number: "", look: null }]);
  const [asked, setAsked] = useState(false);
  const text = BAGS;
  const unnumbered = ({ number, look }: Brought) => empty(number) && look !== NO_BAG;
  const twice = ({ number }: Brought, index: number) => bags.some((other, at) => at < index && sameBag(other.number, number));
  const missing = [
    ...when(bags.length === 0, text.missing.none),
    ...when(bags.some(unnumbered), text.missing.number),
    ...when(bags.some(twice), text.missing.twice),
    ...when(
      bags.some(({ look }) => look === null),
      text.missing.look,
    ),
  ];
  const problem = (bag: Brought, index: number) =>
    twice(bag, index) ? text.missing.twice : asked && unnumbered(bag) ? text.missing.number : undefined;
  const answer = {
    bags: bags.flatMap(({ number, look }) => (look === null ? [] : [{ number: number.trim(), look, x: null }])),
  };
  const next = () => void desk.send("ceremony:answer", { step: "bags", item, answer });
  const whole = missing.length === 0;
  const { lints, failure } = useLints(whole ? { step: "bags", item, answer } : null);
  const reasons = useReasons([], asked);
  return (
    <Question heading={text.heading} lead={text.lead} missing={missing} onAsked={() => setAsked(true)} onNext={next}>
      <p>{live.knownBags === 0 ? text.unknown : text.known(live.knownBags)}</p>
      {bags.map((bag, index) => (
        <fieldset key={index} className="entry">
          <legend>{text.bag(index + 1)}</legend>
          <TextBox
            label={text.number}
            value={bag.number}
            onChange={(number) => setBags(changed(bags, index, { number }))}
            problem={problem(bag, index)}
            limit={40}
            mono
          />
          <Choice
            label={text.look}
            options={BAG_LOOKS.map((value) => ({ value, ...text.looks[value] }))}
            value={bag.look}
            onChange={(look) => setBags(changed(bags, index, { look }))}
            problem={asked && bag.look === null ? text.missing.look : undefined}
            beside
          />
          {bags.length > 1 && (
            <Act
              label={BUTTON.remove}
              about={text.remove(index + 1)}
              look="quiet"
              onAct={() => setBags(without(bags, index))}
            />
          )}
        </fieldset>
      ))}
      {failure !== null && <FailureNotice failure={failure} />}
      <LintList lints={lints} reasons={reasons} />
      <div className="buttons">
        <Act
          label={text.add}
          look="plain"
          disabled={bags.length >= MOST}
          onAct={() => setBags([...bags, { number: "", look: null }])}
        />
      </div>
      <p className="hint">{text.honest}</p>
    </Question>
  );
}
