import { fork, spawn, type ChildProcess } from "node:child_process";
import type { Ending } from "./launch.ts";

/** Exit code of the substitute when it ended before any window was shown. */
export const NEVER_SHOWN = 70;
const GRACE_MS = 5000;

/** The programs that the launcher runs, one after the other. They end with it. */
export interface Children {
  /** A Node script with a channel to the launcher, so that it ends even when the launcher is killed. */
  node(script: string, values: readonly string[], environment?: Readonly<Record<string, string>>): Promise<Ending>;
  program(path: string, values: readonly string[]): Promise<Ending>;
  /** A person asked for the end: the program is asked to end, and after five seconds made to. */
  end(): void;
  isOver(): boolean;
}

export function createChildren(): Children {
  let running: ChildProcess | null = null;
  let over = false;
  const followed = (child: ChildProcess): Promise<Ending> => {
    running = child;
    return new Promise((resolve) => {
      const done = (code: number, neverShown: boolean): void => {
        running = null;
        resolve({ code, neverShown });
      };
      child.once("error", () => done(1, true));
      // A program that the system ended, as a sandbox that cannot be set up does, never got far enough to be of use.
      child.once("exit", (code, signal) => done(code ?? 1, code === NEVER_SHOWN || (signal !== null && !over)));
    });
  };
  return {
    node(script, values, environment = {}) {
      const env = { ...process.env, ...environment };
      return followed(fork(script, [...values], { env, execArgv: [], stdio: ["inherit", "inherit", "inherit", "ipc"] }));
    },
    program: (path, values) => followed(spawn(path, [...values], { stdio: "inherit" })),
    end() {
      over = true;
      running?.kill("SIGTERM");
      const child = running;
      setTimeout(() => child?.kill("SIGKILL"), GRACE_MS).unref();
    },
    isOver: () => over,
  };
}
