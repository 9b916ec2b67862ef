import { type ReactElement, useState } from "react";
import type { TaskOf } from "../../../core/contract/clean-room-view.ts";
import { WORKING } from "../../text/clean-room.ts";
import { PROVE } from "../../text/clean-room-checks.ts";
import { CORRECTION, SHARES, sheetName } from "../../text/clean-room-sheets.ts";
import { Act } from "../parts/act.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useRoom } from "../room.ts";
import { Correction } from "./shares-correction.tsx";
import { SheetWays } from "./sheet-ways.tsx";
import { DOUBTS, Standing } from "./shares-standing.tsx";
import { Unlock } from "./shares-unlock.tsx";
import { useSheets } from "./use-sheets.ts";

/** Scans and types the sheets that were brought, in any mix, until they open the set. */
export function SharesScreen({ view }: { readonly view: TaskOf<"shares"> }): ReactElement {
  const { enter, act } = useRoom();
  const { reading } = view;
  const proving = view.purpose === "prove";
  const sheets = useSheets(view);
  const { inHand, said, taken } = sheets;
  const [doubting, setDoubting] = useState(false);
  const [working, setWorking] = useState<string>(WORKING.usual);
  const open = () => {
    setWorking(proving ? PROVE.working : WORKING.opening);
    void act({ act: "open" });
  };

  const { missing } = reading;
  // What was not proved is no proof, whatever the reason.
  const doubtful = !proving && missing !== null && DOUBTS.includes(missing.code);
  return (
    <>
      <Page
        heading={proving ? PROVE.heading : SHARES.heading}
        lead={proving ? PROVE.lead : SHARES.lead}
        working={working}
        onSubmit={() => missing === null && open()}
        foot={
          <>
            <span className="spring" />
            {doubtful && <Act label={SHARES.doubt} look="danger" onAct={() => setDoubting(true)} />}
            {missing === null && <Act label={proving ? PROVE.act : SHARES.open} look="primary" submits />}
          </>
        }
      >
        <div className="in-hand" role="status">
          <span>
            {SHARES.inHand}
            <b>{sheetName(inHand)}</b>
          </span>
          <span className="hint">{SHARES.counts(inHand)}</span>
          <Act label={SHARES.next} onAct={() => void sheets.next()} />
        </div>
        {said !== null && <Notice severity="warning" says={said} urgent />}
        <div className="sides">
          <div>
            <SheetWays onFrame={sheets.frame} onText={(text) => void sheets.type(text)} taken={taken} />
          </div>
          <div>
            <Unlock
              sheets={reading.sheets}
              onUnlock={async (text) => {
                setWorking(WORKING.unlocking);
                return (await enter({ entry: "share-passphrase", text })) !== null;
              }}
            />
            <Standing reading={reading} proving={proving} inHand={inHand} onAside={(which) => void sheets.setAside(which)} />
          </div>
        </div>
      </Page>
      {sheets.doubtful !== null && reading.corrections.length > 0 && (
        <Correction
          heading={CORRECTION.heading(sheets.doubtful)}
          corrections={reading.corrections}
          onAccept={() => void sheets.confirm()}
          onRefuse={sheets.refuse}
        />
      )}
      {doubting && (
        <ReasonDialog
          heading={SHARES.doubtHeading}
          act={SHARES.doubtAct}
          danger
          onCancel={() => setDoubting(false)}
          onReason={(reason) => {
            setDoubting(false);
            setWorking(WORKING.opening);
            void act({ act: "accept-unauthenticated", reason });
          }}
        >
          <Notice severity="stop" says={SHARES.doubtLead}>
            <ul>
              {SHARES.doubtRules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </Notice>
        </ReasonDialog>
      )}
    </>
  );
}
