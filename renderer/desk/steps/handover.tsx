import { type ReactElement, useState } from "react";
import type { DeskAnswers } from "../../../core/contract/answers.ts";
import { sheetsToHandOver } from "../../../core/contract/wording.ts";
import { HANDOVER } from "../../text/desk-leaver.ts";
import { SHEET } from "../../text/desk-sets.ts";
import { Choice } from "../parts/choice.tsx";
import { FactList } from "../parts/fact-list.tsx";
import { Grouped } from "../parts/grouped.tsx";
import { NewBag, newBagAnswer, newBagProblems, type NewBagTyped, NO_NEW_BAG } from "../parts/new-bag.tsx";
import { Notice } from "../parts/notice.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { Names } from "../parts/visible.tsx";
import { useDesk } from "../desk.ts";
import { empty, sameName, when } from "../entries.ts";
import type { StepProps } from "../step-props.ts";
import { HandoverTable } from "./handover-table.tsx";

type Outcome = DeskAnswers["handover"]["outcome"];

const OUTCOMES = ["handed-on", "kept", "destroyed", "missing"] as const satisfies readonly Outcome[];
const NO_BAG = { bag: "", custodian: "", place: "", signed: false } as const;

/** What becomes of one sheet that the leaver keeps. */
export function Handover({ view, ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { leaving, handovers, rebagged } = ceremony.facts;
  const sheets = sheetsToHandOver(ceremony.facts);
  const sheet = sheets[item];
  const set = view.book?.sets.find((row) => row.set === sheet?.set);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [bag, setBag] = useState<NewBagTyped>(NO_NEW_BAG);
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState(false);
  const name = leaving?.name ?? "";
  const text = HANDOVER;
  // Only who moves can keep a sheet.
  const outcomes = OUTCOMES.filter((each) => each !== "kept" || leaving?.what === "moved");
  const handedOn = outcome === "handed-on";
  const noted = outcome === "destroyed" || outcome === "missing";
  const taken = [...handovers, ...rebagged].map((other) => other.bag);
  const bagProblems = newBagProblems(bag, taken);
  const toSelf = when(sameName(bag.custodian, name), text.missing.self);
  const inBag = { ...bagProblems, custodian: [...bagProblems.custodian, ...toSelf] };
  const wrong = {
    outcome: when(outcome === null, text.missing.outcome),
    note: when(noted && empty(note), outcome === "destroyed" ? text.missing.how : text.missing.known),
    bag: handedOn ? Object.values(inBag).flat() : [],
  };
  const next = () => {
    if (outcome === null) return;
    const answer = { outcome, ...(handedOn ? newBagAnswer(bag) : NO_BAG), note: noted ? note.trim() : "" };
    void desk.send("ceremony:answer", { step: "handover", item, answer });
  };
  return (
    <Question heading={text.heading(name)} missing={Object.values(wrong).flat()} onAsked={() => setAsked(true)} onNext={next}>
      <p className="position">{text.sheet(item + 1, sheets.length)}</p>
      {sheet !== undefined && (
        <FactList
          across
          facts={[
            [SHEET.set, <Grouped text={sheet.set} />],
            [SHEET.heading, String(sheet.x)],
            [text.holds, set === undefined ? null : <Names of={set.accounts.map(({ title }) => title)} />],
          ]}
        />
      )}
      <Choice
        label={text.what}
        options={outcomes.map((value) => ({ value, ...text.outcomes[value] }))}
        value={outcome}
        onChange={setOutcome}
        problem={asked ? wrong.outcome[0] : undefined}
        beside
      />
      {outcome !== null && outcome !== "kept" && (
        <Notice severity={outcome === "missing" ? "stop" : "note"} says={text.before[outcome]} />
      )}
      {handedOn && <NewBag typed={bag} onChange={setBag} problems={asked ? inBag : {}} />}
      {noted && (
        <TextBox
          label={outcome === "destroyed" ? text.how : text.known}
          hint={outcome === "destroyed" ? text.howHint : text.knownHint}
          value={note}
          onChange={setNote}
          problem={asked ? wrong.note[0] : undefined}
          limit={120}
          look="wide"
        />
      )}
      <HandoverTable handovers={handovers} />
    </Question>
  );
}
