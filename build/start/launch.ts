import { decide, type Standing } from "./plan.ts";
import { BECAUSE, TELL } from "./sentences.ts";

/** How a started program ended. */
export interface Ending {
  readonly code: number;
  /** It did not get as far as a window: something else may be tried. */
  readonly neverShown: boolean;
}

/** What the launcher does to the machine. */
export interface Means {
  /** Bundles the app if it is missing or older than its sources. Rejects when it does not build. */
  bundle(): Promise<void>;
  /** False when it cannot be had. Never takes long to say so. */
  fetchElectron(): Promise<boolean>;
  runElectron(): Promise<Ending>;
  runChromium(): Promise<Ending>;
  runTerminal(): Promise<Ending>;
  say(text: string): void;
  /** True once a person asked for the end: nothing further is tried. */
  isOver(): boolean;
}

/** Starts the best that the machine can do, and resolves with its exit code. Each thing is tried once. */
export async function launch(standing: Standing, means: Means): Promise<number> {
  let now = standing;
  for (;;) {
    if (means.isOver()) return 130;
    const step = decide(now);
    if (step === "fetch-electron") {
      means.say(TELL.fetching);
      const fetched = await means.fetchElectron();
      if (!fetched && !means.isOver()) means.say(TELL.notFetched);
      now = { ...now, electron: fetched ? "there" : "out-of-reach" };
    } else if (step === "terminal") {
      means.say(`${TELL.terminal} ${BECAUSE[whyNoWindow(now)]}`);
      return (await means.runTerminal()).code;
    } else {
      await means.bundle();
      if (means.isOver()) return 130;
      if (step === "chromium") means.say(TELL.chromium);
      const ending = step === "electron" ? await means.runElectron() : await means.runChromium();
      if (!ending.neverShown || means.isOver()) return ending.code;
      means.say(step === "electron" ? TELL.electronFailed : TELL.chromiumFailed);
      now = step === "electron" ? { ...now, electron: "out-of-reach" } : { ...now, chromium: false };
    }
  }
}

function whyNoWindow({ headless, display }: Standing): keyof typeof BECAUSE {
  if (headless) return "asked";
  return display ? "nothingToShow" : "noDisplay";
}
