import { fork, type ChildProcess, type StdioOptions } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Run } from "./run.ts";
import { NamedEvents, notThere, strict } from "./strict.ts";

interface ForkOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly execArgv?: readonly string[];
  readonly cwd?: string;
  readonly stdio?: "pipe" | "ignore" | "inherit" | readonly ("pipe" | "ignore" | "inherit")[];
  readonly serviceName?: string;
}

const KNOWN = ["env", "execArgv", "cwd", "stdio", "serviceName"];
const BOOTSTRAP = new URL("utility-bootstrap.ts", import.meta.url);

/** A utility process as tests see it. */
export interface UtilityChild {
  readonly serviceName: string;
  readonly process: ChildProcess;
}

/** Electron's `utilityProcess`: a Node process of its own with nothing but a port to its parent. */
export function createUtilityProcess(run: Run): object {
  return strict("utilityProcess", {
    fork(file: string, values: readonly string[] = [], options: ForkOptions = {}): object {
      if (!run.isReady()) throw new Error("utilityProcess cannot be created before app is ready.");
      for (const key of Object.keys(options)) if (!KNOWN.includes(key)) throw notThere(`utilityProcess.fork's option ${key}`);
      if ((options.execArgv ?? []).length > 0) throw notThere("utilityProcess.fork's execArgv");
      return start(run, file, values, options);
    },
  });
}

function start(run: Run, file: string, values: readonly string[], options: ForkOptions): object {
  const { stdio = "inherit" } = options;
  const streams: StdioOptions = typeof stdio === "string" ? [stdio, stdio, stdio] : [...stdio];
  const child = fork(fileURLToPath(BOOTSTRAP), [file, ...values], {
    env: { ...(options.env ?? run.environment) },
    execArgv: [],
    stdio: ["ignore", streams[1], streams[2], "ipc"],
    serialization: "advanced",
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const events = new NamedEvents("UtilityProcess", ["spawn", "error", "exit", "message"]);
  let pid: number | undefined;
  let over = false;
  run.children.add({ serviceName: options.serviceName ?? "Node Utility Process", process: child });
  child.on("spawn", () => {
    pid = child.pid;
    events.emit("spawn");
  });
  child.on("message", (message) => {
    if (typeof message === "object" && "data" in message) events.emit("message", message.data);
  });
  const end = (code: number | null): void => {
    if (over) return;
    over = true;
    pid = undefined;
    for (const one of run.children) if (one.process === child) run.children.delete(one);
    events.emit("exit", code ?? 0);
  };
  child.on("exit", end);
  child.on("error", () => {
    // A message to a process that has ended; its end is told by "exit", unless it never began.
    if (child.pid === undefined) end(1);
  });
  Object.defineProperty(events, "pid", { get: () => pid, enumerable: true });
  Object.assign(events, {
    postMessage(message: unknown, transfer: readonly unknown[] = []): void {
      if (transfer.length > 0) throw notThere("transfer of message ports");
      const clone: unknown = structuredClone(message);
      // In an object: Node sends no bare bigint or undefined.
      if (!over && child.connected) child.send({ data: clone });
    },
    kill(): boolean {
      return !over && child.kill();
    },
    stdout: child.stdout,
    stderr: child.stderr,
  });
  return strict("UtilityProcess", events);
}
