import type { ReactElement } from "react";
import type { DeskAnswer, DeskAnswers } from "../../../core/contract/answers.ts";
import { ROLL_CALL } from "../../text/desk-convening.ts";
import { BUTTON } from "../../text/desk.ts";
import { Act } from "../parts/act.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { LintList } from "../parts/lint-list.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { changed, empty, when, without } from "../entries.ts";
import { openLints, useLints, useReasons, warnings } from "../reasons.ts";

type RollCallAnswer = DeskAnswers["roll-call"];

interface CustodiansProps {
  readonly frame: { readonly part: readonly [number, number]; readonly onAsked: () => void; readonly onBack?: () => void };
  readonly given: RollCallAnswer;
  readonly item: number;
  readonly asked: boolean;
  readonly onChange: (change: Partial<RollCallAnswer>) => void;
  readonly onNext: (answer: RollCallAnswer) => void;
}

const FIELDS = ["name", "role", "place"] as const;
const MOST = 15;

/** Who keeps the sheets and where; what the rules say of them as soon as all are named. */
export function RollCallCustodians({ frame, given, item, asked, onChange, onNext }: CustodiansProps): ReactElement {
  const text = ROLL_CALL.custodians;
  const hints = { name: undefined, role: text.roleHint, place: text.placeHint };
  const { custodians } = given;
  const named = custodians.length >= 2 && custodians.every((each) => FIELDS.every((field) => !empty(each[field])));
  const draft: DeskAnswer = { step: "roll-call", item, answer: { ...given, acceptances: [] } };
  const { lints, failure } = useLints(named ? draft : null);
  const reasons = useReasons(given.acceptances, asked);
  const missing = [
    ...when(custodians.length < 2, ROLL_CALL.missing.custodians),
    ...FIELDS.flatMap((field) =>
      when(
        custodians.some((each) => empty(each[field])),
        ROLL_CALL.missing[field],
      ),
    ),
    ...openLints(lints, reasons),
  ];
  const next = () => onNext({ ...given, acceptances: reasons.acceptances(warnings(lints)) });
  const change = (list: readonly RollCallAnswer["custodians"][number][]) => onChange({ custodians: [...list] });
  return (
    <Question {...frame} heading={text.heading} lead={text.lead} missing={missing} onNext={next}>
      {custodians.map((custodian, index) => (
        <fieldset key={index} className="entry">
          <legend>{text.custodian(index + 1)}</legend>
          <div className="fields three">
            {FIELDS.map((field) => (
              <TextBox
                key={field}
                label={text[field]}
                {...(index === 0 && hints[field] !== undefined ? { hint: hints[field] } : {})}
                value={custodian[field]}
                onChange={(value) => change(changed(custodians, index, { [field]: value }))}
                problem={asked && empty(custodian[field]) ? ROLL_CALL.missing[field] : undefined}
              />
            ))}
          </div>
          {custodians.length > 2 && (
            <Act
              label={BUTTON.remove}
              about={text.remove(index + 1)}
              look="quiet"
              onAct={() => change(without(custodians, index))}
            />
          )}
        </fieldset>
      ))}
      <div className="buttons">
        <Act
          label={text.add}
          look="plain"
          disabled={custodians.length >= MOST}
          onAct={() => change([...custodians, { name: "", role: "", place: "" }])}
        />
      </div>
      {custodians.length >= 2 && <p>{text.count(custodians.length)}</p>}
      {failure !== null && <FailureNotice failure={failure} />}
      <LintList
        lints={lints}
        reasons={reasons}
        nameOf={(fact, number) => (fact === "custodians" ? custodians[Number(number) - 1]?.name : undefined)}
      />
    </Question>
  );
}
