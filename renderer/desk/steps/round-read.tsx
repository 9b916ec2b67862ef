import type { ReactElement } from "react";
import type { DeskAnswers } from "../../../core/contract/answers.ts";
import type { SetRow } from "../../../core/contract/desk-view.ts";
import { ROUND } from "../../text/desk-round.ts";
import { SHEET } from "../../text/desk-sets.ts";
import { FactList } from "../parts/fact-list.tsx";
import { Question } from "../parts/question.tsx";
import { Names } from "../parts/visible.tsx";
import { sheetsLeft } from "../sets.ts";

interface ReadProps {
  readonly frame: { readonly part: readonly [number, number]; readonly onNext: () => void; readonly onBack?: () => void };
  readonly sets: readonly SetRow[];
  readonly round: DeskAnswers["round"];
}

/** The round as it will be signed. */
export function RoundRead({ frame, sets, round }: ReadProps): ReactElement {
  const text = ROUND.read;
  const { how, started, finished, people, proofs } = round;
  const bags = sets.reduce((sum, row) => sum + sheetsLeft(row).length, 0);
  return (
    <Question {...frame} heading={text.heading} lead={text.lead}>
      <FactList
        facts={[
          [text.sets, <SetNames sets={sets} />],
          [text.bags, String(bags)],
          [text.how, how === "on-paper" ? ROUND.how.paper : ROUND.how.here],
          [text.from, typed(started)],
          [text.until, typed(finished)],
          [text.people, <Names of={people} />],
          [text.proofs, proofs.length === 0 ? text.none : proofs.map(({ set, x }) => SHEET.of(set, x)).join(", ")],
        ]}
      />
    </Question>
  );
}

/** As it was typed, without what the record adds to it. */
function typed(moment: string): string {
  return moment.replace(/^(.{10})T(.{5}):00/, "$1 $2 ");
}

const NAMED = 12;

/** The first of them by name; how many there are. */
function SetNames({ sets }: { readonly sets: readonly SetRow[] }): ReactElement {
  const named = sets.slice(0, NAMED).map(({ set }) => set);
  return <>{named.length < sets.length ? `${sets.length}: ${named.join(", ")} …` : named.join(", ")}</>;
}
