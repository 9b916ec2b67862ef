import { Fragment, type ReactElement } from "react";

// Control, format (bidi overrides, zero-width), unassigned, private and lone surrogate characters; separators; every space but the
// ordinary one.
const UNSEEN = /([\p{C}\p{Zl}\p{Zp}]|[^\P{Zs} ])/u;

interface VisibleProps {
  readonly text: string;
  /** Line ends and tabs stay as they are. */
  readonly lines?: boolean;
}

/** Text from a payload or from people: isolated in its direction, and with every invisible character named (`U+202E`). */
export function Visible({ text, lines = false }: VisibleProps): ReactElement {
  return (
    <bdi>
      {text.split(UNSEEN).map((run, index) => (
        // The runs of one text never move.
        <Fragment key={index}>{isNamed(run, index, lines) ? <span className="named">{codePoint(run)}</span> : run}</Fragment>
      ))}
    </bdi>
  );
}

// Splitting by a captured expression puts what matched at every odd place.
function isNamed(run: string, index: number, lines: boolean): boolean {
  return index % 2 === 1 && !(lines && /[\n\r\t]/.test(run));
}

/** `U+202E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Whether a character cannot be seen and must be named. */
export function isUnseen(character: string): boolean {
  return UNSEEN.test(character);
}
