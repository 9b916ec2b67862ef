import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";

/**
 * Calls `hide` as soon as the window is left in any way (another window in front, minimised, covered, the page going) and at Escape. What it
 * changes is drawn before the event returns: nothing secret is on the screen, or in the page, a moment longer.
 */
export function useHiding(hide: () => void): void {
  const latest = useRef(hide);
  useEffect(() => {
    latest.current = hide;
  });
  useEffect(() => {
    const now = () => flushSync(() => latest.current());
    const atChange = () => document.visibilityState === "hidden" && now();
    const atEscape = (event: KeyboardEvent) => event.key === "Escape" && now();
    window.addEventListener("blur", now);
    window.addEventListener("pagehide", now);
    window.addEventListener("beforeprint", now);
    document.addEventListener("visibilitychange", atChange);
    document.addEventListener("freeze", now);
    document.addEventListener("keydown", atEscape, true);
    return () => {
      window.removeEventListener("blur", now);
      window.removeEventListener("pagehide", now);
      window.removeEventListener("beforeprint", now);
      document.removeEventListener("visibilitychange", atChange);
      document.removeEventListener("freeze", now);
      document.removeEventListener("keydown", atEscape, true);
    };
  }, []);
}
