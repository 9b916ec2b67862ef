import { type ReactElement, useRef, useState } from "react";
import type { TaskOf, TaskView } from "../../../core/contract/clean-room-view.ts";
import { CameraView } from "../camera/camera-view.tsx";
import { textsToSend } from "../camera/to-send.ts";
import { BUTTON } from "../../text/clean-room.ts";
import { LABELS } from "../../text/clean-room-checks.ts";
import { CODE } from "../../text/clean-room-sheets.ts";
import { Act } from "../parts/act.tsx";
import { Choices } from "../parts/choices.tsx";
import { FailureText } from "../parts/failure-text.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { Visible } from "../parts/visible.tsx";
import { useRoom } from "../room.ts";

type View = TaskOf<"labels">;
type Bag = View["matched"][number];

const WORDS = { label: LABELS.label, hint: LABELS.hint, take: CODE.take, missing: CODE.missing };

/**
 * The labels on the outside of the bags, one after the other. No bag's number is here: that is typed afterwards, and not before
 * it was read.
 */
export function LabelsScreen({ view }: { readonly view: View }): ReactElement {
  const { act, scan } = useRoom();
  const { of, matched, problem } = view;
  const [way, setWay] = useState<"camera" | "code">("camera");
  const [last, setLast] = useState<Bag | null>(null);
  const [taken, setTaken] = useState(0);
  const sent = useRef("");
  const all = matched.length >= of;

  const judged = (after: TaskView | null): boolean => {
    if (after?.task !== "labels") return false;
    const added = after.matched.find((bag) => !matched.some((known) => isSame(known, bag)));
    if (added !== undefined || after.problem !== null) setLast(added ?? null);
    return added !== undefined;
  };
  const type = async (text: string) => {
    const after = await scan({ sheet: 1, codes: [{ text, modules: null }] });
    if (after?.task !== "labels") return;
    judged(after);
    if (after.problem === null) setTaken((count) => count + 1);
  };
  return (
    <Page
      heading={LABELS.heading}
      lead={LABELS.lead}
      onSubmit={() => void act({ act: "done" })}
      foot={
        <>
          <span className="spring" />
          <Act label={all ? BUTTON.done : LABELS.goOn} look="primary" submits />
        </>
      }
    >
      <div className="sides">
        <div>
          <Choices
            label={LABELS.way}
            options={(["camera", "code"] as const).map((value) => ({ value, name: LABELS.ways[value] }))}
            value={way}
            onChange={setWay}
            beside
            labelled
          />
          {way === "code" && <TextBox says={WORDS} key={taken} onTake={(text) => void type(text)} />}
          {way === "camera" && (
            <CameraView
              hint={LABELS.scanHint}
              onCodes={async (codes) => {
                // The same label stays in view for a while.
                const seen = codes
                  .map(({ text }) => text)
                  .toSorted()
                  .join("\n");
                if (seen === sent.current) return 0;
                sent.current = seen;
                const labels = codes.map((code) => (isLabel(code.text) ? code : { ...code, text: "?" }));
                return judged(await scan({ sheet: 1, codes: textsToSend(labels) })) ? 1 : 0;
              }}
            />
          )}
        </div>
        <section aria-labelledby="matched">
          <h2 id="matched">{LABELS.standing}</h2>
          <p className="tally" role="status">
            {LABELS.count(matched.length, of)}
          </p>
          <div role="status">
            {last !== null && problem === null && !all && (
              <Notice severity="success" word={LABELS.last} says={LABELS.lastIn(last.x, last.custodian)} />
            )}
            {all && (
              <Notice severity="success" says={LABELS.all}>
                <p>{LABELS.allNext}</p>
              </Notice>
            )}
          </div>
          {problem !== null && <FailureText failure={problem} severity="warning" word={LABELS.problem} urgent />}
          {!all && <p className="hint">{matched.length === 0 ? `${LABELS.none} ${LABELS.some}` : LABELS.some}</p>}
          <ul className="plain-list sheets">
            {matched.map((bag) => (
              <li key={`${bag.set} ${String(bag.x)}`} data-state="in">
                <p>
                  <b>
                    <Visible text={bag.custodian} />
                  </b>
                  {bag.place !== "" && (
                    <>
                      , <Visible text={bag.place} />
                    </>
                  )}
                </p>
                <p className="hint">{LABELS.bag(bag.x, bag.set)}</p>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  );
}

// A sheet that lies beside the bag is none of the round's business: nothing of it leaves this room.
function isLabel(text: string): boolean {
  return text.trimStart().toUpperCase().startsWith("SWL1:");
}

function isSame(one: Bag, other: Bag): boolean {
  return one.set === other.set && one.x === other.x;
}
