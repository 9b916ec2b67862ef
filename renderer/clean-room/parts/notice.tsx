import type { ReactElement, ReactNode } from "react";
import type { Severity } from "../../style/signs.ts";
import { SEVERITY_WORD } from "../../text/clean-room.ts";
import { Sign } from "./sign.tsx";

interface NoticeProps {
  readonly severity: Severity;
  /** What is said, in one sentence. */
  readonly says: string;
  /** Instead of the severity's word. */
  readonly word?: string;
  /** Read out as soon as it appears. Never with a secret in it. */
  readonly urgent?: boolean;
  readonly children?: ReactNode;
}

/** Something that people must read: its severity is a shape and a word before it is a colour. */
export function Notice({ severity, says, word, urgent = false, children }: NoticeProps): ReactElement {
  return (
    <div className={`notice ${severity}`} role={urgent ? "alert" : undefined}>
      <Sign severity={severity} />
      <div>
        <p className="word">{word ?? SEVERITY_WORD[severity]}</p>
        <p className="says">{says}</p>
        {children}
      </div>
    </div>
  );
}
