// Long enough that the pauses cost little, short enough that the page answers.
const LONGEST = 40;

/** Lets the page paint and answer whenever work has gone on for long: awaited between its pieces. */
export function breathing(): () => Promise<void> | void {
  let since = performance.now();
  return () => {
    if (performance.now() - since < LONGEST) return;
    return turn().then(() => {
      since = performance.now();
    });
  };
}

/** Comes back in a new turn of the browser's loop. A timer would wait a second in a window that is covered. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
