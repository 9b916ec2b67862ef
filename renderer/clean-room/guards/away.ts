import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether people are elsewhere: what is typed but not sent, and the camera's picture, are covered meanwhile and not lost. */
export function useAway(): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const set = (now: boolean) => flushSync(() => setAway(now));
    const left = () => set(true);
    const back = () => set(false);
    const changed = () => set(document.visibilityState === "hidden");
    window.addEventListener("blur", left);
    window.addEventListener("focus", back);
    document.addEventListener("visibilitychange", changed);
    return () => {
      window.removeEventListener("blur", left);
      window.removeEventListener("focus", back);
      document.removeEventListener("visibilitychange", changed);
    };
  }, []);
  return away;
}
