import type { ReactElement } from "react";

/** What was typed, as large as it is read back aloud; nothing while nothing is typed. */
export function ReadAloud({ label, typed }: { readonly label: string; readonly typed: string }): ReactElement | null {
  const number = typed.trim();
  if (number === "") return null;
  return (
    <p className="read-aloud">
      <span className="hint">{label}</span>
      <span className="typed-number">{number}</span>
    </p>
  );
}
