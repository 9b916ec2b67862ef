import type { ReactElement } from "react";
import { SCRIPT } from "../../text/desk.ts";
import { PaperPrint } from "./paper-print.tsx";

/** The printed script of this ceremony, where there is something to print it on. */
export function ScriptPrint(): ReactElement {
  return <PaperPrint text={SCRIPT} deed={(to) => ({ do: "script", ...to })} saved />;
}
