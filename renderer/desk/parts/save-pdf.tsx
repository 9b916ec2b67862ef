import type { ReactElement } from "react";
import { PRINTER } from "../../text/desk-sealing.ts";
import { useDesk } from "../desk.ts";
import { Act } from "./act.tsx";

/** For drills: the papers of this step as files. */
export function SavePdf({ drill, onSaved }: { readonly drill: boolean; readonly onSaved?: () => void }): ReactElement | null {
  const desk = useDesk();
  if (!drill) return null;
  const save = async () => {
    if (await desk.send("ceremony:do", { do: "save-pdf" })) onSaved?.();
  };
  return (
    <div className="aside">
      <Act label={PRINTER.pdf} look="plain" onAct={() => void save()} disabled={desk.waiting} />
      <p className="hint">{PRINTER.pdfHint}</p>
    </div>
  );
}
