import type { ReactElement } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { sheetsToRebag } from "../../../core/contract/wording.ts";
import { PROVED } from "../../text/desk-proof.ts";
import { Notice } from "./notice.tsx";
import { Names } from "./visible.tsx";

/** What the proof of a quorum showed: that it opens, which sheets were set aside, which accounts still fit. */
export function ProofFound({ ceremony }: { readonly ceremony: CeremonyView }): ReactElement {
  const { facts } = ceremony;
  const { opened, matched, rebagged } = facts;
  const outside = sheetsToRebag(facts).length - rebagged.length;
  const fits = matched.filter(({ result }) => result === "fits").length;
  const differs = matched.filter(({ result }) => result === "differs");
  const title = (id: string) => opened?.accounts.find((account) => account.id === id)?.title ?? id;
  const text = PROVED;
  return (
    <>
      {opened === null ? (
        <Notice severity="warning" says={text.unopened}>
          <p>{text.unopenedNext}</p>
        </Notice>
      ) : (
        <Notice severity="success" says={text.opened(opened.used.length)}>
          {fits > 0 && <p>{text.fits(fits)}</p>}
        </Notice>
      )}
      {opened !== null && opened.aside.length > 0 && (
        <Notice severity="warning" says={text.aside(opened.aside.length)}>
          <p>{text.asideNext}</p>
        </Notice>
      )}
      {differs.length > 0 && (
        <Notice severity="stop" says={text.differs}>
          <p>
            <b>
              <Names of={differs.map(({ account }) => title(account))} />
            </b>
          </p>
          <p>{text.differsNext}</p>
        </Notice>
      )}
      {outside > 0 && (
        <Notice severity="warning" says={text.outside(outside)}>
          <p>{text.outsideNext}</p>
        </Notice>
      )}
    </>
  );
}
