import { describeFailure, type Failure } from "../../core/failure/failure.ts";

/** Writes a line for a person; standard output is kept for results. */
export type Tell = (line: string) => void;

export const tellOnStandardError: Tell = (line) => {
  process.stderr.write(`${line}\n`);
};

/** A name from outside as it may stand on a terminal: no control, bidi or invisible characters, 200 characters at most. */
export function shownName(name: string): string {
  return name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "?").slice(0, 200);
}

/** A failure as three lines: what happened, what is still safe, what to do next. */
export function tellFailure(tell: Tell, failure: Failure): void {
  const { happened, safe, next } = describeFailure(failure);
  tell(`${happened} (${failure.code})`);
  tell(`  Safe: ${safe}`);
  tell(`  Next: ${next}`);
}

/** A failure that concerns one source, as one line. */
export function tellRemark(tell: Tell, source: string, failure: Failure): void {
  const { happened, next } = describeFailure(failure);
  tell(`${shownName(source)}: ${happened} ${next} (${failure.code})`);
}

/** Where an unexpected error arose: the places in the code alone, since its message could quote anything. */
export function tellPlace(tell: Tell, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const line of stack
    .split("\n")
    .filter((frame) => /^ {4}at [^\n]*:\d+:\d+\)?$/.test(frame))
    .slice(0, 5))
    tell(shownName(line));
}
