import { type FormEvent, type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import { ROLE_TEXT, STEP_TEXT, stepOf } from "../../../core/contract/wording.ts";
import { BUTTON, QUESTION } from "../../text/desk.ts";
import { useDesk } from "../desk.ts";
import { useCancel, useView } from "../step-props.ts";
import { Act } from "./act.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { Halt } from "./halt.tsx";
import { Notice } from "./notice.tsx";
import { Working } from "./working.tsx";

interface QuestionProps {
  readonly heading: string;
  /** What people do; the step's own sentence when left out. */
  readonly lead?: string;
  readonly children?: ReactNode;
  /** What still keeps it from going on, said when Next is pressed. */
  readonly missing?: readonly string[];
  /** Shows what is missing beside the fields from the first press of Next. */
  readonly onAsked?: () => void;
  readonly onNext: () => void;
  readonly next?: string;
  /** Next cannot be meant here: what is to be done is another button. */
  readonly nextless?: boolean;
  /** Nothing is typed here that Cancel could undo. */
  readonly untyped?: boolean;
  readonly onBack?: () => void;
  readonly onCancel?: () => void;
  readonly part?: readonly [position: number, of: number];
}

/**
 * One question on one screen, with the buttons that mean the same everywhere. Its heading takes the focus when it appears. What is missing
 * is told when Next is pressed, never by a button that cannot be pressed.
 */
export function Question(props: QuestionProps): ReactElement {
  const {
    heading,
    lead,
    children,
    missing = [],
    onAsked,
    onNext,
    next = BUTTON.next,
    nextless = false,
    untyped = false,
    onBack,
    part,
  } = props;
  const { ceremony, busy } = useView();
  const { failure, waiting } = useDesk();
  const cancel = useCancel();
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // Hidden while the ceremony is halted; when it goes on, the question is read out again.
  const halted = ceremony !== null && ceremony.halted !== null;
  useEffect(() => {
    if (!halted) title.current?.focus();
  }, [heading, halted]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (waiting || busy !== null || nextless) return;
    setAsked(missing.length > 0);
    if (missing.length === 0) return onNext();
    onAsked?.();
    // The fields are marked only when this render is done.
    setTimeout(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="radiogroup"][data-invalid] input')?.focus(),
    );
  };
  const at = ceremony?.at ?? null;
  const who = ceremony && at ? (stepOf(ceremony.facts.kind, at.step)?.who.map((role) => ROLE_TEXT[role]) ?? []) : [];
  const text = at === null ? null : STEP_TEXT[at.step];
  return (
    <form className="question" ref={form} onSubmit={submit} noValidate>
      <div className="paper">
        <p className="kicker">
          {text !== null && <b>{text.title}</b>}
          <span>{QUESTION.by(who)}</span>
          {part !== undefined && part[1] > 1 && <span>{QUESTION.part(...part)}</span>}
        </p>
        <h1 ref={title} tabIndex={-1}>
          {heading}
        </h1>
        <p className="lead">{lead ?? text?.does}</p>
        {children}
        {asked && missing.length > 0 && (
          <Notice severity="stop" says={QUESTION.missing} urgent>
            {missing.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
        {failure !== null && <FailureNotice failure={failure} />}
        <Working busy={busy} waiting={waiting} />
        {text !== null && (
          <p className="remains">
            <b>{QUESTION.remains}</b> {text.evidence}
          </p>
        )}
      </div>
      <div className="foot">
        <Halt />
        <span className="spring" />
        {!untyped && <Act label={BUTTON.cancel} look="plain" onAct={props.onCancel ?? cancel} />}
        {onBack !== undefined && <Act label={BUTTON.back} look="plain" onAct={onBack} />}
        {!nextless && <Act label={next} look="primary" submits disabled={waiting || busy !== null} />}
      </div>
    </form>
  );
}
