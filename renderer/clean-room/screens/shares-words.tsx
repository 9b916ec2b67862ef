import { type ReactElement, useRef, useState } from "react";
import { WORD_COUNTS } from "../../../core/contract/clean-room-words.ts";
import { WORDS } from "../../text/clean-room-sheets.ts";
import { Act } from "../parts/act.tsx";
import { Choices } from "../parts/choices.tsx";
import { completedWord, type WordState, wordsLine, wordState } from "../../../core/contract/clean-room-words.ts";
import { WordBox } from "./word-box.tsx";

const { plain: PLAIN, locked: LOCKED } = WORD_COUNTS;

/** The numbered boxes for a share's words, in the order and the columns of the sheet. The words are kept in the boxes and nowhere else. */
export function WordBoxes({ onTake }: { readonly onTake: (line: string) => void }): ReactElement {
  const [count, setCount] = useState<number>(PLAIN);
  const [states, setStates] = useState<readonly WordState[]>(() => new Array<WordState>(LOCKED).fill("empty"));
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  const current = states.slice(0, count);
  const left = current.filter((state) => state === "empty" || state === "begun").length;
  const unknown = current.flatMap((state, index) => (state === "unknown" ? [index + 1] : []));

  const judge = () => setStates(Array.from({ length: LOCKED }, (_, index) => wordState(boxes.current[index]?.value ?? "")));
  const go = (position: number) => {
    const box = boxes.current[Math.min(Math.max(position, 1), count) - 1];
    box?.focus();
    box?.select();
  };
  const spread = (position: number, words: readonly string[]) => {
    words.forEach((typed, index) => {
      const box = boxes.current[position - 1 + index];
      if (box && position + index <= count) box.value = completedWord(typed) ?? typed;
    });
    judge();
    go(position + words.length);
  };
  const take = () => {
    if (left > 0) return go(current.findIndex((state) => state === "empty" || state === "begun") + 1);
    onTake(wordsLine(boxes.current.slice(0, count).map((box) => box?.value ?? "")));
  };
  const clear = () => {
    for (const box of boxes.current) if (box) box.value = "";
    judge();
    go(1);
  };
  return (
    <div className="typing">
      <Choices
        label={WORDS.count}
        options={[PLAIN, LOCKED].map((each) => ({ value: String(each), name: WORDS.counts(each) }))}
        value={String(count)}
        onChange={(chosen) => setCount(Number(chosen))}
        beside
      />
      <p className="hint" id="words-hint">
        {WORDS.hint}
      </p>
      <div
        className={count === LOCKED ? "words locked" : "words"}
        role="group"
        aria-label={WORDS.heading}
        aria-describedby="words-hint"
      >
        {current.map((state, index) => (
          <WordBox
            key={index + 1}
            position={index + 1}
            state={state}
            keep={(box) => {
              boxes.current[index] = box;
            }}
            onChanged={judge}
            onSpread={(words) => spread(index + 1, words)}
            onGo={go}
          />
        ))}
      </div>
      <p className="left" role="status">
        {WORDS.left(left)} {unknown.length > 0 && WORDS.unknown(unknown)}
      </p>
      <div className="buttons">
        <Act label={WORDS.take} onAct={take} />
        <Act label={WORDS.clear} look="quiet" onAct={clear} />
      </div>
    </div>
  );
}
