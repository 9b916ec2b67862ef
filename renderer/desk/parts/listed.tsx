import type { ReactElement } from "react";

/** Sentences one under the other. */
export function Listed({
  items,
  ordered = false,
}: {
  readonly items: readonly string[];
  readonly ordered?: boolean;
}): ReactElement {
  const lines = items.map((item) => <li key={item}>{item}</li>);
  return ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>;
}
