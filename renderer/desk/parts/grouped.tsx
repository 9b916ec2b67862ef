import type { ReactElement } from "react";

/** An identifier or fingerprint in groups of four, as it is read aloud. */
export function Grouped({ text, small = false }: { readonly text: string; readonly small?: boolean }): ReactElement {
  const groups = text.match(/.{1,4}/gu) ?? [];
  return (
    <span className={small ? "grouped small" : "grouped"}>
      {groups.map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
