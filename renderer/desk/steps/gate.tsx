import type { ReactElement } from "react";
import { importsOf, sheetsToProve } from "../../../core/contract/wording.ts";
import { ACCOUNT, PRINT } from "../../text/desk-sealing.ts";
import { GATE, GATE_TEXT } from "../../text/desk-clean-room-gate.ts";
import { SHEET } from "../../text/desk-sets.ts";
import type { GateStep } from "../../text/desk-types.ts";
import { Act } from "../parts/act.tsx";
import { Listed } from "../parts/listed.tsx";
import { Notice } from "../parts/notice.tsx";
import { Question } from "../parts/question.tsx";
import { SheetTable } from "../parts/sheet-table.tsx";
import { useDesk } from "../desk.ts";
import type { StepProps } from "../step-props.ts";

/** Before a step that is done in the clean room: what will happen there, what is needed, and the way in. */
export function Gate({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const step = ceremony.at?.step;
  if (step === undefined || !isGate(step)) throw new Error("not a step of the clean room");
  const text = GATE_TEXT[step];
  const open = ceremony.live.cleanRoom === "open";
  const { facts } = ceremony;
  return (
    <Question
      untyped
      key={`${step}-${item}`}
      heading={text.heading(whoOrWhat(step, ceremony, item))}
      lead={GATE.lead}
      next={GATE.enter}
      nextless={open}
      onNext={() => void desk.send("ceremony:do", { do: "enter-clean-room" })}
    >
      {open && (
        <Notice severity="note" says={GATE.open} urgent>
          <p>{GATE.openNext}</p>
          <div className="buttons">
            <Act label={GATE.close} look="plain" onAct={() => void desk.send("ceremony:do", { do: "close-clean-room" })} />
          </div>
          <p className="hint">{GATE.closeHint}</p>
        </Notice>
      )}
      {step === "read-back" && <p>{PRINT.sheet(item, facts.sheets.length)}</p>}
      <div className="two">
        <section>
          <h2>{GATE.happens}</h2>
          <Listed items={text.happens} />
        </section>
        <section>
          <h2>{GATE.hand}</h2>
          <Listed items={text.hand} />
        </section>
      </div>
      {step === "read-back" && <SheetTable facts={facts} now={item} />}
    </Question>
  );
}

function isGate(step: string): step is GateStep {
  return step in GATE_TEXT;
}

function whoOrWhat(step: GateStep, { facts }: StepProps["ceremony"], item: number): string {
  switch (step) {
    case "operator-key":
      return facts.roster?.operator ?? "";
    case "witness-key":
      return facts.roster?.witness ?? "";
    case "imports": {
      const { account = 0, field } = importsOf(facts)[item] ?? {};
      const title = facts.accounts[account]?.title ?? "";
      return field === undefined ? title : `${title}, ${ACCOUNT.fields[field]}`;
    }
    case "install":
      return facts.accounts[item]?.title ?? "";
    case "read-back":
      return facts.roster?.custodians[item - 1]?.name ?? "";
    case "share-proof": {
      const sheet = sheetsToProve(facts)[item];
      return sheet === undefined ? "" : SHEET.of(sheet.set, sheet.x);
    }
    case "shares":
    case "reveal":
    case "seal-labels":
    case "quorum":
    case "live-match":
      return "";
  }
}
