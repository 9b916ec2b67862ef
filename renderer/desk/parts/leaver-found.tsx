import type { ReactElement } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { sheetsToHandOver } from "../../../core/contract/wording.ts";
import { LEAVER_FOUND } from "../../text/desk-leaver.ts";
import { SHEET } from "../../text/desk-sets.ts";
import { Listed } from "./listed.tsx";
import { Notice } from "./notice.tsx";

/** What became of the sheets of who leaves or moves, and which of them are still open. */
export function LeaverFound({ facts }: { readonly facts: CeremonyView["facts"] }): ReactElement {
  const { leaving, handovers } = facts;
  const text = LEAVER_FOUND;
  const sheets = sheetsToHandOver(facts);
  const open = sheets.filter(({ set, x }) => !handovers.some((done) => done.set === set && done.x === x));
  const missing = handovers.filter(({ outcome }) => outcome === "missing");
  const owed = handovers.filter(({ outcome, signed }) => outcome === "handed-on" && !signed);
  const dealt = handovers.length - missing.length;
  const name = leaving?.name ?? "";
  return (
    <section aria-label={text.heading}>
      {sheets.length === 0 && <Notice severity="success" says={text.none(name)} />}
      {dealt > 0 && <Notice severity="success" says={text.dealt(dealt)} />}
      {missing.length > 0 && (
        <Notice severity="stop" says={text.missing(missing.length)}>
          <Listed items={missing.map(({ set, x, note }) => `${SHEET.of(set, x)}: ${note}`)} />
          <p>{text.missingNext}</p>
        </Notice>
      )}
      {open.length > 0 && (
        <Notice severity="warning" says={text.open(open.length, name)}>
          <Listed items={open.map(({ set, x }) => SHEET.of(set, x))} />
          <p>{text.openNext}</p>
        </Notice>
      )}
      {owed.length > 0 && (
        <Notice severity="note" says={text.owed(owed.length)}>
          <Listed items={owed.map(({ set, x, bag }) => `${SHEET.of(set, x)} · ${bag}`)} />
        </Notice>
      )}
    </section>
  );
}
