import type { ReactElement } from "react";
import type { BookView } from "../../../core/contract/desk-view.ts";
import type { CeremonyKind } from "../../../core/contract/wording.ts";
import { PAPERS } from "../../text/desk-custody-pages.ts";
import { Choice } from "../parts/choice.tsx";
import { Picker } from "../parts/picker.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { Tick } from "../parts/tick.tsx";
import { firstReading } from "./chosen-sets.ts";
import { PaperSets } from "./paper-sets.tsx";
import type { PaperTyped } from "./paper-typed.ts";

interface PaperOptionsProps {
  readonly typed: PaperTyped;
  readonly onType: (typed: PaperTyped) => void;
  readonly book: BookView;
  readonly problem?: string | undefined;
}

const KINDS = Object.keys(PAPERS.ceremonies).filter((kind): kind is CeremonyKind => kind in PAPERS.ceremonies);
const SIZES = ["a4", "letter"] as const;

/** What each paper wants to know, and what all of them do. */
export function PaperOptions({ typed, onType, book, problem }: PaperOptionsProps): ReactElement {
  const { what, sets, kind, drill, set, paper, organisation } = typed;
  return (
    <>
      {what === "round-sheet" && (
        <PaperSets
          first={firstReading(book)}
          chosen={sets}
          onChoose={(chosen) => onType({ ...typed, sets: chosen })}
          problem={problem}
        />
      )}
      {what === "script" && (
        <>
          <Picker
            label={PAPERS.ceremony}
            value={kind}
            onChange={(value) => onType({ ...typed, kind: KINDS.find((each) => each === value) ?? kind })}
            options={KINDS.map((value) => ({ value, name: PAPERS.ceremonies[value] }))}
          />
          <div className="measure drill-tick">
            <Tick
              label={PAPERS.drill}
              hint={PAPERS.drillHint}
              ticked={drill}
              onChange={(on) => onType({ ...typed, drill: on })}
            />
          </div>
        </>
      )}
      {what === "reminders" && (
        <Picker
          label={PAPERS.set}
          value={set}
          onChange={(value) => onType({ ...typed, set: value })}
          options={[
            { value: "", name: PAPERS.anySet },
            ...book.sets
              .filter((one) => !one.drill)
              .map((one) => ({ value: one.set, name: `${one.set} · ${one.accounts[0]?.title ?? ""}` })),
          ]}
        />
      )}
      <div className="two">
        <TextBox
          label={PAPERS.organisation}
          value={organisation}
          onChange={(value) => onType({ ...typed, organisation: value })}
          optional
        />
        <Choice
          label={PAPERS.size}
          options={SIZES.map((value) => ({ value, name: PAPERS.sizes[value] }))}
          value={paper}
          onChange={(value) => onType({ ...typed, paper: value })}
          beside
        />
      </div>
    </>
  );
}
