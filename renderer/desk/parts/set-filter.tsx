import type { ReactElement } from "react";
import type { SetRow } from "../../../core/contract/desk-view.ts";
import { SETS } from "../../text/desk-sets.ts";
import { TextBox } from "./text-box.tsx";

interface SetFilterProps {
  readonly sets: readonly SetRow[];
  readonly text: string;
  readonly onChange: (text: string) => void;
}

const FEW = 8;

/** A box that finds sets by any word of theirs; nothing where a glance finds them. */
export function SetFilter({ sets, text, onChange }: SetFilterProps): ReactElement | null {
  if (sets.length <= FEW) return null;
  return <TextBox label={SETS.filter} hint={SETS.filterHint} value={text} onChange={onChange} optional />;
}
