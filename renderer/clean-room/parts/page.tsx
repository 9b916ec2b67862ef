import { type FormEvent, type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { useRoom } from "../room.ts";
import { FailedCall } from "./failed-call.tsx";
import { Working } from "./working.tsx";

interface PageProps {
  readonly heading: string;
  readonly kicker?: readonly string[];
  readonly lead?: string;
  readonly children?: ReactNode;
  /** The buttons at the foot, the one that goes on last. */
  readonly foot?: ReactNode;
  /** What Enter and the button that submits do. */
  readonly onSubmit?: () => void;
  /** What is going on when it takes its time. */
  readonly working?: string;
}

/** One question on one screen. Its heading takes the focus when it appears. */
export function Page({ heading, kicker = [], lead, children, foot, onSubmit, working }: PageProps): ReactElement {
  const { waiting } = useRoom();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [heading]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!waiting) onSubmit?.();
  };
  return (
    <form className="page" onSubmit={submit} noValidate autoComplete="off">
      <div className="paper">
        {kicker.length > 0 && (
          <p className="kicker">
            {kicker.map((part) => (
              <span key={part}>{part}</span>
            ))}
          </p>
        )}
        <h1 ref={title} tabIndex={-1}>
          {heading}
        </h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
        {children}
        <FailedCall />
        <Working what={working} />
      </div>
      {foot !== undefined && <div className="foot">{foot}</div>}
    </form>
  );
}
