import { type ReactElement, useState } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { PRINTER } from "../../text/desk-sealing.ts";
import { Choice } from "./choice.tsx";
import { Notice } from "./notice.tsx";
import { Tick } from "./tick.tsx";

export interface ChosenPrinter {
  readonly id: number | null;
  readonly network: boolean;
  readonly missing: readonly string[];
  readonly choose: (id: number) => void;
  readonly accept: (accepted: boolean) => void;
  readonly accepted: boolean;
}

/** The printer that is being chosen. One that is reached over a network must be accepted. */
export function usePrinter(printers: CeremonyView["live"]["printers"]): ChosenPrinter {
  // The only printer on a cable needs no choosing.
  const local = printers.filter(({ network, usable }) => usable && !network);
  const [id, choose] = useState<number | null>(local.length === 1 ? (local[0]?.id ?? null) : null);
  const [accepted, accept] = useState(false);
  const network = printers.find((printer) => printer.id === id)?.network ?? false;
  const refused = network && !accepted;
  const missing = id === null ? [PRINTER.missing] : refused ? [PRINTER.acceptMissing] : [];
  return { id, network: network && accepted, missing, choose, accept, accepted };
}

interface PrinterChoiceProps {
  readonly printers: CeremonyView["live"]["printers"];
  readonly chosen: ChosenPrinter;
  readonly problem?: string | undefined;
}

export function PrinterChoice({ printers, chosen, problem }: PrinterChoiceProps): ReactElement {
  if (printers.length === 0) return <Notice severity="warning" says={PRINTER.none} />;
  const network = printers.some(({ id, network: over }) => id === chosen.id && over);
  return (
    <>
      <Choice
        label={PRINTER.choose}
        problem={problem}
        value={chosen.id === null ? null : String(chosen.id)}
        onChange={(id) => chosen.choose(Number(id))}
        options={printers.map(({ id, name, network: over, usable }) => {
          const way = over ? PRINTER.network : PRINTER.local;
          return { value: String(id), name, hint: usable ? way : PRINTER.unusable, disabled: !usable };
        })}
      />
      {network && (
        <Notice severity="warning" says={PRINTER.networkRefused}>
          <Tick label={PRINTER.accept} ticked={chosen.accepted} onChange={chosen.accept} />
        </Notice>
      )}
    </>
  );
}
