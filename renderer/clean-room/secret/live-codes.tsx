import { type ReactElement, useEffect, useRef } from "react";
import type { Revealed } from "../../../core/contract/clean-room-view.ts";
import { CODES } from "../../text/clean-room-secrets.ts";
import { useSeconds } from "./seconds.ts";
import type { ByWatch } from "./which-code.ts";

type Codes = Extract<Revealed, { readonly kind: "codes" }>;

interface LiveCodesProps {
  readonly revealed: Codes;
  /** Called when the code has run out: the next ones are to be fetched. */
  readonly onEnded: () => void;
  /** Which is right by a watch, when it was compared. */
  readonly byWatch?: ((now: number, period: number) => ByWatch | null) | null;
}

// A code needs some seconds to be typed and sent.
const SHORT = 5;
// After the end, so that the next answer is of the next period; and not sooner than this after the last answer.
const AFTER = 50;
const LEAST = 500;

/** The code of now, large, with its neighbours and the seconds that are left. Nothing of it is read out by itself. */
export function LiveCodes({ revealed, onEnded, byWatch = null }: LiveCodesProps): ReactElement {
  const now = useSeconds();
  const ended = useRef(onEnded);
  useEffect(() => {
    ended.current = onEnded;
  });
  useEffect(() => {
    const wait = Math.max(revealed.ends * 1000 - Date.now() + AFTER, LEAST);
    const timer = setTimeout(() => ended.current(), wait);
    return () => clearTimeout(timer);
  }, [revealed]);
  const { previous, current, next, period, ends } = revealed;
  const left = Math.min(period, Math.max(0, Math.ceil(ends - now)));
  const right = byWatch?.(now, period) ?? null;
  return (
    <>
      <ol className="codes" aria-label={CODES.name}>
        <Code name={CODES.previous} digits={previous} note={CODES.was} look="beside" right={right === "previous"} />
        <Code
          name={CODES.current}
          digits={current}
          note={left <= SHORT ? `${CODES.left(left)}. ${CODES.wait}` : CODES.left(left)}
          look="current"
          right={right === "current"}
        />
        <Code name={CODES.next} digits={next} note={CODES.will} look="beside" right={right === "next"} />
      </ol>
      <progress max={period} value={left} aria-hidden="true" />
    </>
  );
}

interface CodeProps {
  readonly name: string;
  readonly digits: string;
  readonly note: string;
  readonly look: "current" | "beside";
  readonly right: boolean;
}

function Code({ name, digits, note, look, right }: CodeProps): ReactElement {
  const half = Math.ceil(digits.length / 2);
  return (
    <li className={look} data-right={right}>
      <span className="name">{name}</span>
      <code>{digits === "" ? "–" : `${digits.slice(0, half)} ${digits.slice(half)}`}</code>
      <span className="hint">{right ? CODES.byWatch : note}</span>
    </li>
  );
}
