/** Milliseconds without a touch after which a result is covered. */
export const IDLE_LIMIT = 5 * 60 * 1000;

const TOUCHES = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/**
 * Calls `cover` when the window loses the focus, the page is hidden, or nothing was touched for `IDLE_LIMIT`. Returns what ends it.
 */
export function watchOver(cover: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let timer = setTimeout(cover, IDLE_LIMIT);
  const touched = () => {
    clearTimeout(timer);
    timer = setTimeout(cover, IDLE_LIMIT);
  };
  for (const touch of TOUCHES) document.addEventListener(touch, touched, { signal, passive: true });
  window.addEventListener("blur", cover, { signal });
  document.addEventListener("visibilitychange", () => document.hidden && cover(), { signal });
  return () => {
    clearTimeout(timer);
    ended.abort();
  };
}
