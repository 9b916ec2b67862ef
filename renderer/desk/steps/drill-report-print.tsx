import type { ReactElement } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { DRILL_REPORT } from "../../text/desk-drill.ts";
import { PaperPrint } from "../parts/paper-print.tsx";

/** The report of a drill whose result was said. */
export function DrillReportPrint({ facts }: { readonly facts: CeremonyView["facts"] }): ReactElement | null {
  if (!facts.drill || facts.drillResult === null) return null;
  return <PaperPrint text={DRILL_REPORT} deed={(to) => ({ do: "drill-report", ...to })} saved />;
}
