import { type ReactElement, useEffect, useRef } from "react";
import type { DeskView } from "../../../core/contract/desk-view.ts";
import { COPIES } from "../../text/desk-copies.ts";
import { Act } from "../parts/act.tsx";
import { Page } from "../parts/page.tsx";
import { useDesk } from "../desk.ts";
import { CopyBook } from "./copy-book.tsx";
import { ExportPack } from "./export-pack.tsx";

/** A second book, and a pack for an auditor. */
export function Copies({ view }: { readonly view: DeskView }): ReactElement {
  const desk = useDesk();
  const look = useRef(() => void desk.send("desk:view", {}));
  // Drives come and go: the list is made anew when somebody looks at it.
  useEffect(() => look.current(), []);
  const drives = view.places.some(({ kind }) => kind === "drive");
  return (
    <Page heading={COPIES.heading}>
      <div className="aside">
        <Act label={COPIES.again} look="plain" onAct={look.current} />
        {!drives && <p className="hint">{COPIES.noDrive}</p>}
      </div>
      <CopyBook places={view.places} />
      <ExportPack places={view.places} />
    </Page>
  );
}
