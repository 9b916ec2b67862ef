import { type ReactElement, useState } from "react";
import { APPROVERS } from "../../text/desk-opening.ts";
import { NameList } from "../parts/name-list.tsx";
import { Notice } from "../parts/notice.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { useDesk } from "../desk.ts";
import { empty, sameName, when } from "../entries.ts";
import { useReasons } from "../reasons.ts";
import type { StepProps } from "../step-props.ts";

const NEEDED = 2;
const RULE = "approvers";

/** Two approvers, or a reason why fewer suffice. */
export function Approvers({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { approvers, roster } = ceremony.facts;
  const [typed, setTyped] = useState<readonly string[]>(approvers?.names ?? ["", ""]);
  const [asked, setAsked] = useState(false);
  const reasons = useReasons(approvers?.acceptances ?? [], asked, APPROVERS.missing.reason);
  const names = typed.map((name) => name.trim()).filter((name) => name !== "");
  const fewer = names.length < NEEDED;
  const present = (name: string) => sameName(name, roster?.operator ?? "") || sameName(name, roster?.witness ?? "");
  const twice = (name: string, index: number) => typed.some((other, at) => at < index && sameName(name, other));
  const text = APPROVERS;
  const problems = typed.map((name, index) =>
    twice(name, index) ? text.missing.twice : present(name) ? text.missing.present : undefined,
  );
  const missing = [
    ...new Set(problems.filter((problem) => problem !== undefined)),
    ...when(fewer && !reasons.good(RULE), text.missing.reason),
  ];
  const answer = { names, acceptances: fewer ? reasons.acceptances([RULE]) : [] };
  return (
    <Question
      heading={text.heading}
      lead={text.lead}
      missing={missing}
      onAsked={() => setAsked(true)}
      onNext={() => void desk.send("ceremony:answer", { step: "approvers", item, answer })}
    >
      <NameList
        names={typed}
        onChange={setTyped}
        text={text.boxes}
        least={NEEDED}
        problems={typed.map((name, index) => (empty(name) ? undefined : problems[index]))}
      />
      {fewer && asked && (
        <Notice severity="warning" says={text.fewer}>
          <p>{text.fewerWhy}</p>
          <TextBox
            label={text.reason}
            hint={text.reasonHint}
            value={reasons.of(RULE)}
            onChange={(reason) => reasons.set(RULE, reason)}
            problem={reasons.problem(RULE)}
            limit={400}
            look="wide"
          />
        </Notice>
      )}
    </Question>
  );
}
