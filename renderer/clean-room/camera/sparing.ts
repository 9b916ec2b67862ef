import { useRef } from "react";
import type { SampledSymbol } from "../../../recovery/reading/symbols.ts";

// The same codes are sent again after so many milliseconds: a better picture makes a better grade.
const AGAIN = 1000;

/** Whether the codes of a frame are worth sending: more than the last time, or long enough after it. */
export function useSparing(): (codes: readonly SampledSymbol[]) => boolean {
  const sent = useRef({ count: 0, at: 0 });
  return (codes) => {
    const now = performance.now();
    if (codes.length <= sent.current.count && now - sent.current.at < AGAIN) return false;
    sent.current = { count: codes.length, at: now };
    return true;
  };
}
