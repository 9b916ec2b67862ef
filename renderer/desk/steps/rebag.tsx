import { type ReactElement, useState } from "react";
import { sheetsToRebag } from "../../../core/contract/wording.ts";
import { FOUND, REBAG } from "../../text/desk-round.ts";
import { SHEET } from "../../text/desk-sets.ts";
import { Grouped } from "../parts/grouped.tsx";
import { FactList } from "../parts/fact-list.tsx";
import { Listed } from "../parts/listed.tsx";
import { NewBag, newBagAnswer, newBagProblems, type NewBagTyped, NO_NEW_BAG } from "../parts/new-bag.tsx";
import { Notice } from "../parts/notice.tsx";
import { Question } from "../parts/question.tsx";
import { NextAct } from "../parts/seal-before.tsx";
import { useDesk } from "../desk.ts";
import type { StepProps } from "../step-props.ts";

/** A sheet that was out of its bag goes into a new one. */
export function Rebag({ view, ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { facts } = ceremony;
  const sheets = sheetsToRebag(facts);
  const sheet = sheets[item];
  const holder = view.book?.sets.find(({ set }) => set === sheet?.set)?.holders.find(({ x }) => x === sheet?.x);
  const { custodian = "", place = "" } = holder ?? {};
  const [typed, setTyped] = useState<NewBagTyped>({ ...NO_NEW_BAG, custodian, place });
  const [asked, setAsked] = useState(false);
  const taken = [...facts.seals, ...facts.bags].map(({ number }) => number);
  const problems = newBagProblems(typed, [...taken, ...facts.rebagged.map(({ bag }) => bag)]);
  const proved = facts.proved.find(({ set, x }) => set === sheet?.set && x === sheet.x);
  const next = () => void desk.send("ceremony:answer", { step: "rebag", item, answer: newBagAnswer(typed) });
  return (
    <Question
      heading={REBAG.heading(custodian)}
      missing={Object.values(problems).flat()}
      onAsked={() => setAsked(true)}
      onNext={next}
    >
      {proved !== undefined && <Proved result={proved.result} />}
      <p className="position">{REBAG.sheet(item + 1, sheets.length)}</p>
      {sheet !== undefined && (
        <FactList
          across
          facts={[
            [SHEET.set, <Grouped text={sheet.set} />],
            [SHEET.heading, String(sheet.x)],
          ]}
        />
      )}
      <Listed items={REBAG.steps} ordered />
      <NewBag typed={typed} onChange={setTyped} problems={asked ? problems : {}} />
    </Question>
  );
}

/** What the sheet that was read a moment ago turned out to be. */
function Proved({ result }: { readonly result: "proved" | "mismatch" }): ReactElement {
  if (result === "proved") return <Notice severity="success" says={REBAG.proved} />;
  return (
    <Notice severity="stop" says={FOUND.bad.mismatch.says} urgent>
      <NextAct result="mismatch" />
    </Notice>
  );
}
