import type { BookView, SetRow } from "../../../core/contract/desk-view.ts";
import type { Problems } from "./reading.ts";
import type { Draft, Typed } from "./typed.ts";

/** What the boxes of a form are drawn from. */
export interface FormProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly book: BookView;
  /** The sets that this recording may be about: a drill's in a drill, real ones in earnest. */
  readonly sets: readonly SetRow[];
  /** The set chosen. */
  readonly set: SetRow | undefined;
  /** What is wrong, once it was asked for. */
  readonly problems: Problems;
}

/** One box, or a group of them. */
export interface BoxProps extends FormProps {
  readonly at: string;
  readonly value: Typed | undefined;
  readonly onValue: (value: Typed) => void;
}
