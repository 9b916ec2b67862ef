import type { ReactElement, ReactNode } from "react";
import type { Severity } from "../../style/signs.ts";
import { SEVERITY_WORD } from "../../text/desk.ts";
import { Sign } from "./sign.tsx";

interface NoticeProps {
  readonly severity: Severity;
  /** What is said, in one sentence. */
  readonly says: string;
  /** Beside the severity's word: a rule's number. */
  readonly about?: string;
  /** Read out as soon as it appears. */
  readonly urgent?: boolean;
  readonly children?: ReactNode;
}

/** Something that people must read: its severity is a shape and a word before it is a colour. */
export function Notice({ severity, says, about, urgent = false, children }: NoticeProps): ReactElement {
  return (
    <div className={`notice ${severity}`} role={urgent ? "alert" : undefined}>
      <Sign severity={severity} />
      <div>
        <p className="word">{about === undefined ? SEVERITY_WORD[severity] : `${SEVERITY_WORD[severity]} · ${about}`}</p>
        <p className="says">{says}</p>
        {children}
      </div>
    </div>
  );
}
