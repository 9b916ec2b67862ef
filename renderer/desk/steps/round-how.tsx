import { type ReactElement, useState } from "react";
import { ROUND } from "../../text/desk-round.ts";
import { Choice } from "../parts/choice.tsx";
import { MomentBoxes } from "../parts/moment-boxes.tsx";
import { NameList } from "../parts/name-list.tsx";
import { Question } from "../parts/question.tsx";
import { empty, sameName, when } from "../entries.ts";
import { type MomentTyped, momentOf, NO_MOMENT } from "../moment-typed.ts";

export interface RoundHow {
  readonly how: "at-the-machine" | "on-paper" | null;
  readonly started: MomentTyped;
  readonly finished: MomentTyped;
  readonly people: readonly string[];
}

export const NO_ROUND_HOW: RoundHow = { how: null, started: NO_MOMENT, finished: NO_MOMENT, people: ["", ""] };

/** People who look at a bag, at least. */
const TWO = 2;

interface HowProps {
  readonly frame: { readonly part: readonly [number, number]; readonly onNext: () => void; readonly onBack?: () => void };
  readonly how: RoundHow;
  readonly onChange: (how: RoundHow) => void;
}

/** Whether the bags are here; else who went, and from when until when. */
export function RoundHowQuestion({ frame, how, onChange }: HowProps): ReactElement {
  const [asked, setAsked] = useState(false);
  const text = ROUND.how;
  const { people } = how;
  const change = (part: Partial<RoundHow>) => onChange({ ...how, ...part });
  const wrong = wrongWith(how);
  const shown = (field: keyof typeof wrong) => (asked ? wrong[field][0] : undefined);
  const nameProblem = (name: string, index: number) => {
    if (people.some((other, at) => at < index && sameName(other, name))) return text.missing.twice;
    return asked && empty(name) ? text.missing.people : undefined;
  };
  return (
    <Question
      {...frame}
      heading={text.heading}
      lead={text.lead}
      missing={Object.values(wrong).flat()}
      onAsked={() => setAsked(true)}
    >
      <Choice
        label={text.how}
        options={[
          { value: "at-the-machine", name: text.here, hint: text.hereHint },
          { value: "on-paper", name: text.paper, hint: text.paperHint },
        ]}
        value={how.how}
        onChange={(chosen) => change({ how: chosen })}
        problem={shown("how")}
        beside
        quiet
      />
      {how.how === "on-paper" && (
        <>
          <NameList
            names={people}
            onChange={(names) => change({ people: names })}
            text={text.boxes}
            least={TWO}
            problems={people.map(nameProblem)}
          />
          <MomentBoxes
            label={text.from}
            value={how.started}
            onChange={(started) => change({ started })}
            problem={shown("started")}
          />
          <MomentBoxes
            label={text.until}
            value={how.finished}
            onChange={(finished) => change({ finished })}
            problem={shown("finished")}
          />
        </>
      )}
    </Question>
  );
}

function wrongWith({ how, started, finished, people }: RoundHow) {
  const { missing } = ROUND.how;
  const paper = how === "on-paper";
  const [from, until] = [momentOf(started), momentOf(finished)];
  const backwards = from !== null && until !== null && Date.parse(until) < Date.parse(from);
  const twice = people.some((name, index) => people.some((other, at) => at < index && sameName(other, name)));
  return {
    how: when(how === null, missing.how),
    people: [...when(paper && people.some(empty), missing.people), ...when(paper && twice, missing.twice)],
    started: when(paper && from === null, missing.from),
    finished: [...when(paper && until === null, missing.until), ...when(paper && backwards, missing.order)],
  };
}
