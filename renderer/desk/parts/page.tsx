import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { useDesk } from "../desk.ts";
import { useView } from "../step-props.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { Working } from "./working.tsx";

interface PageProps {
  readonly heading: string;
  readonly kicker?: string;
  readonly lead?: string;
  readonly children?: ReactNode;
  /** Buttons of the foot. */
  readonly foot?: ReactNode;
}

/** A screen that is no question of a step: its heading takes the focus, a failure and what takes its time are told. */
export function Page({ heading, kicker, lead, children, foot }: PageProps): ReactElement {
  const { busy } = useView();
  const { failure, waiting } = useDesk();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [heading]);
  return (
    <div className="question">
      <div className="paper">
        {kicker !== undefined && (
          <p className="kicker">
            <b>{kicker}</b>
          </p>
        )}
        <h1 ref={title} tabIndex={-1}>
          {heading}
        </h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
        {children}
        {failure !== null && <FailureNotice failure={failure} />}
        <Working busy={busy} waiting={waiting} />
      </div>
      {foot !== undefined && <div className="foot">{foot}</div>}
    </div>
  );
}
