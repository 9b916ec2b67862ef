import { type ReactElement, useRef, useState } from "react";
import type { TaskOf, TaskView } from "../../../core/contract/clean-room-view.ts";
import type { SampledSymbol } from "../../../recovery/reading/symbols.ts";
import { CameraView } from "../camera/camera-view.tsx";
import { SheetsSeen } from "../camera/sheets-seen.ts";
import { textsToSend } from "../camera/to-send.ts";
import { WORKING } from "../../text/clean-room.ts";
import { SHARES, sheetName } from "../../text/clean-room-sheets.ts";
import { Act } from "../parts/act.tsx";
import { Choices } from "../parts/choices.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useRoom } from "../room.ts";
import { CodeBox } from "./shares-code.tsx";
import { Correction } from "./shares-correction.tsx";
import { Standing } from "./shares-standing.tsx";
import { Unlock } from "./shares-unlock.tsx";
import { WordBoxes } from "./shares-words.tsx";

type Way = "camera" | "words" | "code";

// Without a card a set can be opened, with a reason; it stays marked.
const DOUBTS: readonly string[] = ["refused.unauthenticated", "mismatched.card"];

/** Scans and types the sheets that were brought, in any mix, until they open the set. */
export function SharesScreen({ view }: { readonly view: TaskOf<"shares"> }): ReactElement {
  const { scan, enter, act } = useRoom();
  const { sheet, reading } = view;
  const seen = useRef(new SheetsSeen());
  const [way, setWay] = useState<Way>("camera");
  const [said, setSaid] = useState<string | null>(null);
  const [doubting, setDoubting] = useState(false);
  const [working, setWorking] = useState<string>(WORKING.usual);
  // What is to be confirmed on paper: only the same text can be.
  const [pending, setPending] = useState<{ readonly sheet: number; readonly text: string } | null>(null);
  const [taken, setTaken] = useState(0);

  const inHand = (after: TaskView | null) => (after?.task === "shares" ? after.sheet : sheet);
  const nextSheet = async () => {
    seen.current.finish();
    setSaid(null);
    setTaken(taken + 1);
    await act({ act: "next-sheet" });
  };
  const frame = async (codes: readonly SampledSymbol[]) => {
    const says = seen.current.frame(codes);
    if (says.kind === "nothing") return 0;
    if (says.kind === "old" || says.kind === "two") {
      setSaid(SHARES[says.kind]);
      return 0;
    }
    const now = says.kind === "next" ? inHand(await act({ act: "next-sheet" })) : sheet;
    setSaid(says.kind === "next" ? SHARES.turned(now) : null);
    const share = says.codes.find(({ text }) => text.startsWith("SWS1:"));
    const after = await scan({ sheet: now, codes: textsToSend(says.codes) });
    if (share !== undefined) keep(after, now, share.text);
    return after === null ? 0 : says.codes.length;
  };
  const keep = (after: TaskView | null, from: number, text: string) => {
    const doubtful = after?.task === "shares" && after.reading.corrections.length > 0;
    setPending(doubtful ? { sheet: from, text } : null);
    if (after === null || doubtful) return;
    setTaken((count) => count + 1);
  };
  const type = async (text: string) => {
    const after = await enter({ entry: "words", sheet, text });
    if (after?.task === "shares" && after.reading.corrections.length === 0) noteTyped(after);
    keep(after, sheet, text);
  };
  const noteTyped = (after: TaskOf<"shares">) => {
    if (after.reading.sheets.some((one) => one.sheet === sheet && one.has.includes("share"))) seen.current.typed();
  };
  const confirm = async () => {
    if (pending === null) return;
    const after = await enter({ entry: "corrected", ...pending });
    if (after?.task === "shares") noteTyped(after);
    keep(after, pending.sheet, pending.text);
  };
  const setAside = async (which: number) => {
    if (which === sheet) seen.current.forget();
    await act({ act: "set-aside", sheet: which });
  };
  const open = () => {
    setWorking(WORKING.opening);
    void act({ act: "open" });
  };

  const { missing } = reading;
  const doubtful = missing !== null && DOUBTS.includes(missing.code);
  return (
    <>
      <Page
        heading={SHARES.heading}
        lead={SHARES.lead}
        working={working}
        onSubmit={() => missing === null && open()}
        foot={
          <>
            <span className="spring" />
            {doubtful && <Act label={SHARES.doubt} look="danger" onAct={() => setDoubting(true)} />}
            {missing === null && <Act label={SHARES.open} look="primary" submits />}
          </>
        }
      >
        <div className="in-hand" role="status">
          <span>
            {SHARES.inHand}
            <b>{sheetName(sheet)}</b>
          </span>
          <span className="hint">{said === null || said === SHARES.turned(sheet) ? SHARES.counts(sheet) : ""}</span>
          <Act label={SHARES.next} onAct={() => void nextSheet()} />
        </div>
        {said !== null && <Notice severity="warning" says={said} urgent />}
        <div className="sides">
          <div>
            <Choices
              label={SHARES.way}
              options={(["camera", "words", "code"] as const).map((value) => ({ value, name: SHARES.ways[value] }))}
              value={way}
              onChange={setWay}
              beside
              labelled
            />
            {way === "camera" && <CameraView onCodes={frame} />}
            {way === "words" && <WordBoxes key={taken} onTake={(text) => void type(text)} />}
            {way === "code" && <CodeBox key={taken} onTake={(text) => void type(text)} />}
          </div>
          <div>
            <Unlock
              sheets={reading.sheets}
              onUnlock={async (text) => {
                setWorking(WORKING.unlocking);
                return (await enter({ entry: "share-passphrase", text })) !== null;
              }}
            />
            <Standing reading={reading} inHand={sheet} onAside={(which) => void setAside(which)} />
          </div>
        </div>
      </Page>
      {pending !== null && reading.corrections.length > 0 && (
        <Correction
          sheet={pending.sheet}
          corrections={reading.corrections}
          onAccept={() => void confirm()}
          onRefuse={() => setPending(null)}
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
