import { type ReactElement, useState } from "react";
import type { SetRow } from "../../../core/contract/desk-view.ts";
import { SETS } from "../../text/desk-sets.ts";
import { setHint, setsWith } from "../sets.ts";
import { Choice, type Option } from "./choice.tsx";
import { SetFilter } from "./set-filter.tsx";

interface SetChoiceProps {
  readonly sets: readonly SetRow[];
  readonly value: string | null;
  readonly onChange: (set: string) => void;
  readonly problem?: string | undefined;
  /** What can be chosen beside the sets. */
  readonly more?: readonly Option<string>[];
}

const SHOWN = 40;

/** One set of the book. Where there are many they are found by any word of theirs; the chosen one always stands there. */
export function SetChoice({ sets, value, onChange, problem, more = [] }: SetChoiceProps): ReactElement {
  const [text, setText] = useState("");
  const found = setsWith(sets, text);
  const shown = found.slice(0, SHOWN);
  const chosen = sets.filter(({ set }) => set === value && !shown.some((row) => row.set === set));
  const options = [...chosen, ...shown].map((row) => ({
    value: row.set,
    name: `${row.set} · ${SETS.opens(row.m, row.n)}`,
    hint: setHint(row),
  }));
  return (
    <>
      <SetFilter sets={sets} text={text} onChange={setText} />
      {sets.length === 0 && more.length === 0 && <p className="blank">{SETS.empty}</p>}
      {sets.length > 0 && found.length === 0 && <p className="blank">{SETS.none}</p>}
      <Choice label={SETS.choose} options={[...options, ...more]} value={value} onChange={onChange} problem={problem} quiet />
      {found.length > shown.length && <p className="hint">{SETS.more(found.length - shown.length)}</p>}
    </>
  );
}
