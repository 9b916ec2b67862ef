import type { ReactElement } from "react";
import type { DeskView } from "../../../core/contract/desk-view.ts";
import { COPIES } from "../../text/desk-copies.ts";
import { Choice } from "../parts/choice.tsx";

export const DIALOG = "dialog";

interface DestinationProps {
  readonly label: string;
  /** A copy wants a folder of its own; a pack brings one along. */
  readonly what: "copy" | "pack";
  readonly places: DeskView["places"];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly problem?: string | undefined;
}

/** Where to: the drives that are there, this machine's disk, or whatever the system's dialog gives. */
export function DestinationChoice({ label, what, places, value, onChange, problem }: DestinationProps): ReactElement {
  const options = [
    ...places.map(({ id, label: name, kind }) => ({ value: String(id), name, hint: COPIES[kind] })),
    { value: DIALOG, name: COPIES.dialog, hint: COPIES.dialogHint[what] },
  ];
  return <Choice label={label} options={options} value={value} onChange={onChange} problem={problem} beside />;
}

/** As the door takes it. */
export function destinationOf(value: string): { readonly place: number | null } {
  return { place: value === DIALOG ? null : Number(value) };
}
