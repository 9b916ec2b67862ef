import type { ReactElement } from "react";
import type { PaperDestination, PrintersView } from "../../../core/contract/custody-view.ts";
import type { DeskView } from "../../../core/contract/desk-view.ts";
import { COPIES } from "../../text/desk-copies.ts";
import { PAPERS } from "../../text/desk-custody-pages.ts";
import { PRINTER } from "../../text/desk-sealing.ts";
import { Choice } from "../parts/choice.tsx";
import { Notice } from "../parts/notice.tsx";
import { Tick } from "../parts/tick.tsx";

/** Where a paper goes: a printer by its place in the list, a place, or whatever the system's dialog gives. */
export type PaperWhere = `printer ${number}` | `place ${number}` | "dialog";

interface PaperDestinationProps {
  readonly printers: PrintersView["printers"];
  readonly places: DeskView["places"];
  readonly value: PaperWhere | null;
  readonly onChange: (where: PaperWhere) => void;
  readonly accepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
  readonly problem?: string | undefined;
}

/** A printer, or a folder for a PDF. A printer that is reached over a network must be accepted. */
export function PaperDestinationChoice(props: PaperDestinationProps): ReactElement {
  const { printers, places, value, onChange, accepted, onAccept, problem } = props;
  const options = [
    ...printers.map(({ id, name, network, usable }) => ({
      value: `printer ${id}` as const,
      name,
      hint: usable ? (network ? PRINTER.network : PRINTER.local) : PRINTER.unusable,
      disabled: !usable,
    })),
    ...places.map(({ id, label, kind }) => ({
      value: `place ${id}` as const,
      name: `PDF: ${label}`,
      hint: COPIES[kind],
    })),
    { value: "dialog" as const, name: PAPERS.folder, hint: PAPERS.folderHint },
  ];
  return (
    <>
      <Choice label={PAPERS.to} options={options} value={value} onChange={onChange} problem={problem} beside />
      {isNetwork(value, printers) && (
        <Notice severity="warning" says={PAPERS.network}>
          <Tick label={PAPERS.accept} ticked={accepted} onChange={onAccept} />
        </Notice>
      )}
    </>
  );
}

/** As the door takes it; null while nothing is chosen, or a network printer is not accepted. */
export function paperDestinationOf(
  where: PaperWhere | null,
  printers: PrintersView["printers"],
  accepted: boolean,
): PaperDestination | null {
  if (where === null) return null;
  if (where === "dialog") return { to: "folder", place: null };
  const [to, id] = where.split(" ");
  if (to === "place") return { to: "folder", place: Number(id) };
  const network = isNetwork(where, printers);
  return network && !accepted ? null : { to: "printer", printer: Number(id), network };
}

function isNetwork(where: PaperWhere | null, printers: PrintersView["printers"]): boolean {
  return printers.some(({ id, network }) => network && where === `printer ${id}`);
}
