import { type ReactElement, useState } from "react";
import type { SetRow } from "../../../core/contract/desk-view.ts";
import { SETS } from "../../text/desk-sets.ts";
import { setHint, setsWith, sheetsLeft } from "../sets.ts";
import { Act } from "./act.tsx";
import { SetFilter } from "./set-filter.tsx";
import { Tick } from "./tick.tsx";

interface SetTicksProps {
  readonly sets: readonly SetRow[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const SHOWN = 60;

/** Several sets of the book, or all that a word finds. */
export function SetTicks({ sets, chosen, onChange }: SetTicksProps): ReactElement {
  const [text, setText] = useState("");
  const found = setsWith(sets, text);
  const shown = found.slice(0, SHOWN);
  const names = found.map(({ set }) => set);
  const all = names.length > 0 && names.every((set) => chosen.includes(set));
  // In the order of the book, whatever was ticked first.
  const choose = (picked: readonly string[]) => onChange(sets.map(({ set }) => set).filter((set) => picked.includes(set)));
  const bags = sets.filter(({ set }) => chosen.includes(set)).reduce((sum, row) => sum + sheetsLeft(row).length, 0);
  return (
    <fieldset>
      <legend className="unseen">{SETS.choose}</legend>
      <SetFilter sets={sets} text={text} onChange={setText} />
      {sets.length === 0 && <p className="blank">{SETS.empty}</p>}
      {sets.length > 0 && found.length === 0 && <p className="blank">{SETS.none}</p>}
      {names.length > 1 && (
        <div className="aside">
          <Act
            label={all ? SETS.allNone : SETS.all}
            look="plain"
            onAct={() => choose(all ? chosen.filter((set) => !names.includes(set)) : [...chosen, ...names])}
          />
          <p className="hint" aria-live="polite">
            {SETS.chosen(chosen.length, bags)}
          </p>
        </div>
      )}
      <div className="choices">
        {shown.map((row) => (
          <Tick
            key={row.set}
            label={`${row.set} · ${SETS.bags(sheetsLeft(row).length)}`}
            hint={setHint(row)}
            ticked={chosen.includes(row.set)}
            onChange={(on) => choose(on ? [...chosen, row.set] : chosen.filter((set) => set !== row.set))}
          />
        ))}
      </div>
      {found.length > shown.length && <p className="hint">{SETS.more(found.length - shown.length)}</p>}
    </fieldset>
  );
}
