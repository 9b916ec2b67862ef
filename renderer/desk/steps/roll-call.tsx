import { type ReactElement, useState } from "react";
import type { DeskAnswers } from "../../../core/contract/answers.ts";
import type { DeskView } from "../../../core/contract/desk-view.ts";
import { ROLL_CALL } from "../../text/desk-convening.ts";
import { Choice } from "../parts/choice.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { useDesk } from "../desk.ts";
import { empty, sameName, when } from "../entries.ts";
import type { StepProps } from "../step-props.ts";
import { RollCallCustodians } from "./roll-call-custodians.tsx";

type Facts = StepProps["ceremony"]["facts"];
type RollCallAnswer = DeskAnswers["roll-call"];
type Part = "title" | "operator" | "witness" | "custodians" | "paper";

const SIGNERS = ["title", "operator", "witness"] as const;
const ALL = [...SIGNERS, "custodians", "paper"] as const;
/** Whoever makes sheets names those who will keep them, and the paper. */
const PARTS: { readonly [K in Facts["kind"]]: readonly Part[] } = {
  sealing: ALL,
  "break-glass": SIGNERS,
  recording: SIGNERS,
  rotation: ALL,
  round: SIGNERS,
  "quorum-proof": SIGNERS,
  leaver: SIGNERS,
};
const NOBODY = { name: "", role: "", place: "" };

/** Roll call: one question after the other, sent together with the last. */
export function RollCall({ view, ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { facts } = ceremony;
  const parts = PARTS[facts.kind];
  const [position, setPosition] = useState(0);
  const [asked, setAsked] = useState(false);
  const [given, setGiven] = useState<RollCallAnswer>(() => begun(facts, view));
  const change = (change: Partial<RollCallAnswer>) => setGiven((before) => ({ ...before, ...change }));
  const turn = (by: number) => {
    setAsked(false);
    setPosition(position + by);
  };
  const next = (answer: RollCallAnswer) => {
    change(answer);
    if (position + 1 < parts.length) return turn(1);
    void desk.send("ceremony:answer", { step: "roll-call", item, answer });
  };
  const part = parts[position] ?? "title";
  const frame = {
    part: [position + 1, parts.length] as const,
    onNext: () => next(given),
    onAsked: () => setAsked(true),
    ...(position > 0 ? { onBack: () => turn(-1) } : {}),
  };

  switch (part) {
    case "title": {
      const text = ROLL_CALL.title;
      const missing = when(empty(given.title), ROLL_CALL.missing.title);
      return (
        <Question key={part} {...frame} heading={text.heading[facts.kind]} lead={text.lead} missing={missing}>
          <TextBox
            label={text.title}
            hint={text.titleHint}
            value={given.title}
            onChange={(title) => change({ title })}
            problem={asked ? missing[0] : undefined}
          />
          <TextBox
            label={text.organisation}
            hint={text.organisationHint}
            value={given.organisation}
            onChange={(organisation) => change({ organisation })}
            optional
          />
        </Question>
      );
    }
    case "operator":
    case "witness": {
      const text = ROLL_CALL[part];
      const missing = [
        ...when(empty(given[part]), ROLL_CALL.missing[part]),
        ...when(part === "witness" && sameName(given.operator, given.witness), ROLL_CALL.missing.witnessIsOperator),
      ];
      return (
        <Question key={part} {...frame} heading={text.heading} lead={text.lead} missing={missing}>
          <TextBox
            label={text.name}
            value={given[part]}
            onChange={(name) => change({ [part]: name })}
            problem={asked ? missing[0] : undefined}
          />
        </Question>
      );
    }
    case "custodians":
      return (
        <RollCallCustodians key={part} frame={frame} given={given} asked={asked} onChange={change} onNext={next} item={item} />
      );
    case "paper": {
      const text = ROLL_CALL.paper;
      return (
        <Question key={part} {...frame} heading={text.heading} lead={text.lead}>
          <Choice
            label={text.paper}
            value={given.paper}
            onChange={(paper) => change({ paper })}
            options={[
              { value: "a4", name: text.a4, hint: text.a4Hint },
              { value: "letter", name: text.letter, hint: text.letterHint },
            ]}
            beside
            quiet
          />
        </Question>
      );
    }
  }
}

function begun({ title, organisation, paper, roster, kind, about }: Facts, view: DeskView): RollCallAnswer {
  const { operator = "", witness = "", custodians = [], acceptances = [] } = roster ?? {};
  const people = custodians.length > 0 || !PARTS[kind].includes("custodians") ? custodians : keepersOf(view, about.set);
  return { title, organisation, paper, operator, witness, custodians: [...people], acceptances: [...acceptances] };
}

/** Whoever keeps the sheets of the set that it was called for: the next generation begins with them. Else three empty lines. */
function keepersOf({ book }: DeskView, about: string | null): RollCallAnswer["custodians"] {
  const set = book?.sets.find((row) => row.set === about);
  return set?.holders.map(({ custodian, role, place }) => ({ name: custodian, role, place })) ?? [NOBODY, NOBODY, NOBODY];
}
