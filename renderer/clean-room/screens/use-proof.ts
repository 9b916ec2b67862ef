import { useRef, useState } from "react";
import type { TaskOf, TaskView } from "../../../core/contract/clean-room-view.ts";
import type { SampledSymbol } from "../../../recovery/reading/symbols.ts";
import { useSparing } from "../camera/sparing.ts";
import { toSend } from "../camera/to-send.ts";
import { useRoom } from "../room.ts";

/** How one sheet is read alone. */
export interface ProofReading {
  /** The share was corrected, and is to be compared with the paper. */
  readonly doubtful: boolean;
  /** How often a share was proved: what was typed for it is done with. */
  readonly taken: number;
  /** A frame's codes; how many of them told something new. */
  frame(codes: readonly SampledSymbol[]): Promise<number>;
  type(text: string): Promise<void>;
  confirm(): Promise<void>;
  refuse(): void;
}

/** The reading of the sheet in hand: scanned with its modules, which are graded, or typed. */
export function useProof(view: TaskOf<"proof">): ProofReading {
  const { scan, enter } = useRoom();
  const worthSending = useSparing();
  // Only the same text can be confirmed; what people said no to is not asked again.
  const [pending, setPending] = useState<string | null>(null);
  const refused = useRef(new Set<string>());
  const [taken, setTaken] = useState(0);

  const keep = (after: TaskView | null, text: string | undefined) => {
    const doubtful = after?.task === "proof" && after.corrections.length > 0 && text !== undefined;
    setPending(doubtful ? text : null);
    if (after?.task === "proof" && after.state === "proved") setTaken((count) => count + 1);
  };
  return {
    doubtful: pending !== null,
    taken,
    async frame(codes) {
      const open = codes.filter(({ text }) => !refused.current.has(text));
      if (pending !== null || open.length === 0 || !worthSending(open)) return 0;
      const after = await scan({ sheet: 1, codes: toSend(open) });
      if (after?.task !== "proof") return 0;
      if (after.corrections.length > 0) keep(after, open.find(({ text }) => text.startsWith("SWS1:"))?.text);
      return Math.max(after.state === view.state ? 0 : 1, after.grades.length - view.grades.length, 0);
    },
    async type(text) {
      keep(await enter({ entry: "words", sheet: 1, text }), text);
    },
    async confirm() {
      if (pending !== null) keep(await enter({ entry: "corrected", sheet: 1, text: pending }), pending);
    },
    refuse() {
      if (pending !== null) refused.current.add(pending);
      setPending(null);
    },
  };
}
