import { type ReactElement, useState } from "react";
import { isBagNumber } from "../../../core/contract/wording.ts";
import { BAG, PRINT } from "../../text/desk-sealing.ts";
import { Listed } from "../parts/listed.tsx";
import { Question } from "../parts/question.tsx";
import { SheetTable } from "../parts/sheet-table.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { useDesk } from "../desk.ts";
import { empty, sameBag, when } from "../entries.ts";
import type { StepProps } from "../step-props.ts";

/** The number of the bag, typed from the bag. */
export function Bag({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { facts } = ceremony;
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState(false);
  const number = typed.trim();
  const twice = facts.sheets.some(({ x, bag }) => x !== item && sameBag(bag ?? "", number));
  const missing = empty(number) ? [BAG.missing] : [...when(!isBagNumber(number), BAG.malformed), ...when(twice, BAG.twice)];
  const name = facts.roster?.custodians[item - 1]?.name ?? "";
  return (
    <Question
      heading={BAG.heading(name)}
      missing={missing}
      onAsked={() => setAsked(true)}
      onNext={() => void desk.send("ceremony:answer", { step: "bag", item, answer: { number } })}
    >
      <p className="position">{PRINT.sheet(item, facts.sheets.length)}</p>
      <Listed items={BAG.steps} ordered />
      <TextBox
        label={BAG.number}
        hint={BAG.numberHint}
        value={typed}
        onChange={setTyped}
        problem={asked ? missing[0] : undefined}
        limit={40}
        mono
      />
      <SheetTable facts={facts} now={item} />
    </Question>
  );
}
