import type { ReactElement } from "react";
import type { CeremonyKind } from "../../../core/contract/wording.ts";
import { CALLS } from "../../text/desk-custody.ts";
import { HOME } from "../../text/desk.ts";
import { Act } from "../parts/act.tsx";
import { useDesk } from "../desk.ts";

type Others = keyof typeof CALLS.kinds;

const OTHERS = Object.keys(CALLS.kinds).filter((kind): kind is Others => kind in CALLS.kinds);
const NOTHING_IN_PARTICULAR = { set: null, event: null };

function useCall(): (kind: CeremonyKind, drill: boolean) => void {
  const desk = useDesk();
  return (kind, drill) => void desk.send("ceremony:call", { kind, drill, about: NOTHING_IN_PARTICULAR });
}

/** Opening in an emergency: the first and largest thing on the screen. */
export function Emergency(): ReactElement {
  const call = useCall();
  return (
    <section className="emergency" aria-label={HOME.open}>
      <Act label={HOME.open} look="primary" onAct={() => call("break-glass", false)} />
      <p>{HOME.openHint}</p>
    </section>
  );
}

/** Every other ceremony in earnest, beside the one that is in a hurry. */
export function Begin(): ReactElement {
  const call = useCall();
  const hints = [
    [HOME.seal, HOME.sealHint],
    ...OTHERS.map((kind) => [CALLS.kinds[kind], CALLS.hints[kind]] as const),
    [HOME.record, HOME.recordHint],
  ] as const;
  return (
    <section className="begin-other" aria-label={CALLS.heading}>
      <Act label={HOME.seal} look="quiet" onAct={() => call("sealing", false)} />
      {OTHERS.map((kind) => (
        <Act key={kind} label={CALLS.kinds[kind]} look="quiet" onAct={() => call(kind, false)} />
      ))}
      <Act label={HOME.record} look="quiet" onAct={() => call("recording", false)} />
      <details>
        <summary>{CALLS.what}</summary>
        <dl>
          {hints.map(([name, hint]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{hint}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

/** All ceremonies as drills. */
export function Rehearse({ first }: { readonly first: boolean }): ReactElement {
  const call = useCall();
  return (
    <section className="rehearse" aria-label={HOME.drills}>
      <h2>{HOME.drills}</h2>
      <p>{HOME.drillsHint}</p>
      <div className="buttons">
        <Act label={HOME.openDrill} look={first ? "primary" : "normal"} onAct={() => call("break-glass", true)} />
        <Act label={HOME.sealDrill} look={first ? "primary" : "normal"} onAct={() => call("sealing", true)} />
        {OTHERS.map((kind) => (
          <Act key={kind} label={CALLS.drills[kind]} onAct={() => call(kind, true)} />
        ))}
        <Act label={HOME.recordDrill} onAct={() => call("recording", true)} />
      </div>
    </section>
  );
}
