import { type FormEvent, type ReactElement, useState } from "react";
import type { BookView } from "../../../core/contract/desk-view.ts";
import { FAMILIES, TIMELINE } from "../../text/desk-journal.ts";
import { Act } from "../parts/act.tsx";
import { Picker } from "../parts/picker.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { Tick } from "../parts/tick.tsx";
import { ALL, type Chosen, chosenCount, isDay } from "./chosen.ts";
import type { Kind } from "./families.ts";

interface FilterProps {
  readonly book: BookView;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

// The names of an object that this program made, in the order of its table.
const KINDS = Object.keys(FAMILIES).filter((kind): kind is Kind => kind in FAMILIES);
const ANY = "";

/** By what records are chosen: one box in sight, the others behind one more line. */
export function TimelineFilter({ book, chosen, onChoose }: FilterProps): ReactElement {
  const [typed, setTyped] = useState(chosen);
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<Chosen>) => setTyped({ ...typed, ...part });
  const count = chosenCount({ ...chosen, text: "" });
  const badDay = (day: string) => (asked && !isDay(day) ? TIMELINE.badDay : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isDay(typed.from) && isDay(typed.to)) onChoose(typed);
  };
  const clear = () => {
    setTyped(ALL);
    setAsked(false);
    onChoose(ALL);
  };
  const turn = (kind: Kind, on: boolean) =>
    change({ kinds: on ? [...typed.kinds, kind] : typed.kinds.filter((each) => each !== kind) });
  return (
    <form className="choose-records" role="search" onSubmit={submit} noValidate>
      <div className="line">
        <TextBox label={TIMELINE.search} hint={TIMELINE.searchHint} value={typed.text} onChange={(text) => change({ text })} />
        <Act label={TIMELINE.show} look="primary" submits />
        {chosenCount(chosen) > 0 && <Act label={TIMELINE.clear} look="plain" onAct={clear} />}
      </div>
      <details {...(count > 0 ? { open: true } : {})}>
        <summary>
          {TIMELINE.more} {count > 0 && <span className="hint">({TIMELINE.chosen(count)})</span>}
        </summary>
        <fieldset>
          <legend>{TIMELINE.kinds}</legend>
          <div className="choices beside">
            {KINDS.map((kind) => (
              <Tick key={kind} label={FAMILIES[kind]} ticked={typed.kinds.includes(kind)} onChange={(on) => turn(kind, on)} />
            ))}
          </div>
        </fieldset>
        <div className="fields">
          <Picker
            label={TIMELINE.set}
            value={typed.set ?? ANY}
            onChange={(set) => change({ set: set === ANY ? null : set })}
            options={[
              { value: ANY, name: TIMELINE.anySet },
              ...book.sets.map(({ set, accounts }) => ({ value: set, name: `${set} · ${accounts[0]?.title ?? ""}` })),
            ]}
          />
          <TextBox
            label={TIMELINE.person}
            hint={TIMELINE.personHint}
            value={typed.person}
            onChange={(person) => change({ person })}
          />
        </div>
        <div className="fields">
          <TextBox
            label={TIMELINE.from}
            hint={TIMELINE.dayHint}
            value={typed.from}
            onChange={(from) => change({ from })}
            problem={badDay(typed.from)}
            limit={10}
            mono
          />
          <TextBox
            label={TIMELINE.to}
            hint={TIMELINE.dayHint}
            value={typed.to}
            onChange={(to) => change({ to })}
            problem={badDay(typed.to)}
            limit={10}
            mono
          />
        </div>
      </details>
    </form>
  );
}
