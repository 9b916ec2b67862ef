/** Resolves once the browser has painted what was changed, so that a person reads "working" before the work stops the page. */
export async function nextPaint(): Promise<void> {
  // No frame comes while the page is hidden: do not wait for it for ever.
  await Promise.race([new Promise((resolve) => requestAnimationFrame(resolve)), pause(100)]);
  await pause(0);
}

/** Resolves after so many milliseconds. */
export async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
