import type { ReactElement, ReactNode } from "react";
import { Notice } from "./notice.tsx";

interface FoundProps {
  readonly good: boolean;
  /** In a word, large. */
  readonly word: string;
  readonly says: string;
  readonly children?: ReactNode;
}

/** What a check has found: one word that is read across the room, then what it means. */
export function Found({ good, word, says, children }: FoundProps): ReactElement {
  return (
    <div className={good ? "found" : "found bad"}>
      <Notice severity={good ? "success" : "stop"} word={word} says={says} urgent={!good}>
        {children}
      </Notice>
    </div>
  );
}
