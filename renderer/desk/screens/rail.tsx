import { type ReactElement, useEffect, useRef, useState } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { type Phase, STEP_TEXT } from "../../../core/contract/wording.ts";
import { RAIL } from "../../text/desk.ts";

const PHASES: readonly Phase[] = ["convening", "running", "closing"];

type RailStep = CeremonyView["rail"][number];

/** Where we are: every step of the ceremony, those that are done, the present one, those to come. Nothing in it can be pressed. */
export function Rail({ ceremony }: { readonly ceremony: CeremonyView }): ReactElement {
  const { rail } = ceremony;
  const now = rail.findIndex(({ status }) => status === "now");
  const nav = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  // A long ceremony in a low window: the present step is brought into sight, and the keyboard can scroll to the others.
  useEffect(() => {
    const own = nav.current;
    if (own === null) return;
    const fit = () => setScrolls(own.scrollHeight > own.clientHeight + 1);
    const step = own.querySelector<HTMLElement>("[aria-current]");
    if (step !== null) own.scrollTop = Math.max(0, step.offsetTop - own.clientHeight / 2);
    fit();
    window.addEventListener("resize", fit);
    return () => window.removeEventListener("resize", fit);
  }, [now, rail.length]);
  const position = now < 0 ? rail.filter(({ status }) => status === "done").length : now + 1;
  return (
    <nav className="rail" ref={nav} aria-label={RAIL.name} {...(scrolls ? { tabIndex: 0 } : {})}>
      <p className="where" aria-live="polite">
        <b>{RAIL.where(position, rail.length)}</b>{" "}
        <span className="where-title">{now < 0 ? "" : STEP_TEXT[rail[now]?.step ?? "finish"].title}</span>
      </p>
      <progress
        className="way"
        value={rail.filter(({ status }) => status === "done").length}
        max={rail.length}
        aria-label={RAIL.name}
      />
      {PHASES.map((phase) => {
        const steps = rail.filter((step) => step.phase === phase);
        return steps.length === 0 ? null : (
          <section key={phase} className={steps.every(({ status }) => status === "done") ? "phase past" : "phase"}>
            <h2>{RAIL.phase[phase]}</h2>
            <ol>
              {steps.map((step) => (
                <RailEntry key={step.step} {...step} />
              ))}
            </ol>
          </section>
        );
      })}
    </nav>
  );
}

function RailEntry({ step, status, items, doneItems }: RailStep): ReactElement {
  return (
    <li className={status} aria-current={status === "now" ? "step" : undefined}>
      <span className="mark" aria-hidden="true" />
      <span>
        {STEP_TEXT[step].title}
        <span className="unseen">, {RAIL.status[status]}</span>
      </span>
      {items > 1 && (status !== "next" || doneItems > 0) && <span className="count">{RAIL.count(doneItems, items)}</span>}
    </li>
  );
}
