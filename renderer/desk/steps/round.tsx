import { type ReactElement, useState } from "react";
import type { DeskAnswers } from "../../../core/contract/answers.ts";
import { ROUND } from "../../text/desk-round.ts";
import { Question } from "../parts/question.tsx";
import { SetTicks } from "../parts/set-ticks.tsx";
import { useDesk } from "../desk.ts";
import { when } from "../entries.ts";
import { momentOf } from "../moment-typed.ts";
import { liveSets, proposed, setsOf } from "../sets.ts";
import type { StepProps } from "../step-props.ts";
import { NO_ROUND_HOW, type RoundHow, RoundHowQuestion } from "./round-how.tsx";
import { RoundProofs } from "./round-proofs.tsx";
import { RoundRead } from "./round-read.tsx";

type Proofs = DeskAnswers["round"]["proofs"];

const PARTS = 4;

/** What a round looks at, where the bags are, and which sheets are proved alone; then all of it read back. */
export function Round({ view, ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { drill, about, round } = ceremony.facts;
  const all = liveSets(setsOf(view.book, drill));
  const [position, setPosition] = useState(0);
  const [chosen, setChosen] = useState<readonly string[]>(() => {
    const called = proposed(all, about.set);
    return round?.sets ?? (called === null ? [] : [called]);
  });
  const [how, setHow] = useState<RoundHow>(NO_ROUND_HOW);
  const [proofs, setProofs] = useState<Proofs>(round?.proofs ?? []);
  const rows = all.filter(({ set }) => chosen.includes(set));
  const frame = {
    part: [position + 1, PARTS] as const,
    onNext: () => setPosition(position + 1),
    ...(position === 0 ? {} : { onBack: () => setPosition(position - 1) }),
  };

  if (position === 0) {
    const text = ROUND.sets;
    const choose = (sets: readonly string[]) => {
      setChosen(sets);
      setProofs(proofs.filter(({ set }) => sets.includes(set)));
    };
    return (
      <Question
        {...frame}
        key={position}
        heading={text.heading}
        lead={text.lead}
        missing={when(chosen.length === 0, text.missing)}
      >
        <SetTicks sets={all} chosen={chosen} onChange={choose} />
      </Question>
    );
  }
  if (position === 1) return <RoundHowQuestion key={position} frame={frame} how={how} onChange={setHow} />;
  if (position === 2) {
    return (
      <Question {...frame} key={position} heading={ROUND.proofs.heading} lead={ROUND.proofs.lead}>
        <RoundProofs sets={rows} proofs={proofs} onChange={setProofs} />
      </Question>
    );
  }
  const onPaper = how.how === "on-paper";
  const answer = {
    sets: [...chosen],
    how: how.how ?? "at-the-machine",
    started: onPaper ? (momentOf(how.started) ?? "") : "",
    finished: onPaper ? (momentOf(how.finished) ?? "") : "",
    people: onPaper ? how.people.map((name) => name.trim()) : peopleHere(ceremony.facts.roster),
    proofs: [...proofs],
  };
  const next = () => void desk.send("ceremony:answer", { step: "round", item, answer });
  return <RoundRead key={position} frame={{ ...frame, onNext: next }} sets={rows} round={answer} />;
}

/** At the machine operator and witness look at every bag. */
function peopleHere(roster: StepProps["ceremony"]["facts"]["roster"]): string[] {
  return roster === null ? [] : [roster.operator, roster.witness];
}
