import { type ReactElement, useState } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import type { Severity } from "../../style/signs.ts";
import { CHECK_TEXT, MACHINE_CHECKS } from "../../text/desk-convening.ts";
import { Question } from "../parts/question.tsx";
import { Sign } from "../parts/sign.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { useDesk } from "../desk.ts";
import { when } from "../entries.ts";
import { useReasons } from "../reasons.ts";
import type { StepProps } from "../step-props.ts";

type Check = NonNullable<CeremonyView["live"]["checks"]>[number];

const SEVERITY: { readonly [R in Check["result"]]: Severity } = { pass: "success", warn: "warning", stop: "stop" };

/** What was found about the machine; a reason for whatever is accepted. */
export function MachineChecks({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { facts, live } = ceremony;
  const found = live.checks ?? [];
  const [asked, setAsked] = useState(false);
  const reasons = useReasons(facts.checks?.acceptances ?? [], asked, MACHINE_CHECKS.missing);
  // In a drill a network that is up can be accepted: nothing real is sealed or opened.
  const acceptable = ({ id, result }: Check) => result === "warn" || (result === "stop" && facts.drill && id === "network");
  const warned = found.filter(acceptable).map(({ id }) => id);
  const missing = [
    ...when(live.checks === null, MACHINE_CHECKS.looking),
    ...when(
      found.some((check) => check.result === "stop" && !acceptable(check)),
      MACHINE_CHECKS.stopped,
    ),
    ...when(!warned.every(reasons.good), MACHINE_CHECKS.missing),
  ];
  const next = () =>
    void desk.send("ceremony:answer", { step: "machine-checks", item, answer: { acceptances: reasons.acceptances(warned) } });
  return (
    <Question heading={MACHINE_CHECKS.heading} missing={missing} onAsked={() => setAsked(true)} onNext={next}>
      <ul className="plain-list checks">
        {found.map((check) => {
          const { id, result, count } = check;
          return (
            <li key={id} className={SEVERITY[result]}>
              <Sign severity={SEVERITY[result]} />
              <div>
                <p>
                  <b>{CHECK_TEXT[id].name}</b> <span className="verdict">{MACHINE_CHECKS.result[result]}</span>
                </p>
                <p>{CHECK_TEXT[id][result](count)}</p>
                {acceptable(check) && (
                  <TextBox
                    label={MACHINE_CHECKS.accept}
                    hint={result === "stop" ? MACHINE_CHECKS.rehearsal : MACHINE_CHECKS.acceptHint}
                    value={reasons.of(id)}
                    onChange={(reason) => reasons.set(id, reason)}
                    problem={reasons.problem(id)}
                    limit={400}
                    look="wide"
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {found.some(({ result }) => result !== "pass") && <p className="hint">{MACHINE_CHECKS.mend}</p>}
    </Question>
  );
}
