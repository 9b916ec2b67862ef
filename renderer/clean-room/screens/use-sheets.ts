import { useRef, useState } from "react";
import type { TaskOf, TaskView } from "../../../core/contract/clean-room-view.ts";
import type { SampledSymbol } from "../../../recovery/reading/symbols.ts";
import { SHARES } from "../../text/clean-room-sheets.ts";
import { SheetsSeen } from "../camera/sheets-seen.ts";
import { textsToSend } from "../camera/to-send.ts";
import { useRoom } from "../room.ts";

/** What is in somebody's hand, and what is done with it. */
export interface Sheets {
  /** The number of the sheet in hand. */
  readonly inHand: number;
  /** What the camera has to say of it: another sheet, or two. */
  readonly said: string | null;
  /** A share was corrected, and is to be compared with the paper. */
  readonly doubtful: number | null;
  /** How often something was taken in: what was typed for it is done with. */
  readonly taken: number;
  /** A frame's codes; how many of them were new. */
  frame(codes: readonly SampledSymbol[]): Promise<number>;
  type(text: string): Promise<void>;
  confirm(): Promise<void>;
  refuse(): void;
  next(): Promise<void>;
  setAside(sheet: number): Promise<void>;
}

/** The sheets of the task, told apart by their shares. */
export function useSheets({ sheet }: TaskOf<"shares">): Sheets {
  const { scan, enter, act } = useRoom();
  const seen = useRef<SheetsSeen>(null);
  seen.current ??= new SheetsSeen(sheet);
  const sheets = seen.current;
  const [inHand, setInHand] = useState(sheet);
  const [said, setSaid] = useState<string | null>(null);
  // Only the same text can be confirmed.
  const [pending, setPending] = useState<{ readonly sheet: number; readonly text: string } | null>(null);
  const [taken, setTaken] = useState(0);

  const turn = async () => {
    const after = await act({ act: "next-sheet" });
    if (after?.task !== "shares") return;
    sheets.turn(after.sheet, Date.now());
    setInHand(after.sheet);
  };
  const keep = (after: TaskView | null, from: number, text: string) => {
    if (after?.task !== "shares") return setPending(null);
    const doubtful = after.reading.corrections.length > 0;
    setPending(doubtful ? { sheet: from, text } : null);
    if (!doubtful) setTaken((count) => count + 1);
    return undefined;
  };
  const typed = (after: TaskView | null, from: number) => {
    if (after?.task !== "shares" || after.reading.corrections.length > 0) return;
    if (after.reading.sheets.some((one) => one.sheet === from && one.has.includes("share"))) sheets.typed(from);
  };

  return {
    inHand,
    said,
    doubtful: pending?.sheet ?? null,
    taken,
    async frame(codes) {
      const first = sheets.frame(codes, Date.now());
      if (first.kind === "next") await turn();
      const says = first.kind === "next" ? sheets.frame(codes, Date.now()) : first;
      if (says.kind === "nothing" || says.kind === "next") return 0;
      if (says.kind === "old" || says.kind === "two") {
        setSaid(SHARES[says.kind]);
        return 0;
      }
      setInHand(sheets.inHand);
      if (first.kind === "next") setSaid(SHARES.turned(sheets.inHand));
      else setSaid(says.kind === "again" ? SHARES.again(says.sheet) : null);
      if (says.codes.length === 0) return 0;
      const after = await scan({ sheet: sheets.inHand, codes: textsToSend(says.codes) });
      const share = says.codes.find(({ text }) => text.startsWith("SWS1:"));
      if (share !== undefined) keep(after, sheets.inHand, share.text);
      return after === null ? 0 : says.codes.length;
    },
    async type(text) {
      const after = await enter({ entry: "words", sheet: inHand, text });
      typed(after, inHand);
      keep(after, inHand, text);
    },
    async confirm() {
      if (pending === null) return;
      const after = await enter({ entry: "corrected", ...pending });
      typed(after, pending.sheet);
      keep(after, pending.sheet, pending.text);
    },
    refuse: () => setPending(null),
    async next() {
      setSaid(null);
      setTaken((count) => count + 1);
      await turn();
    },
    async setAside(which) {
      sheets.forget(which);
      await act({ act: "set-aside", sheet: which });
    },
  };
}
