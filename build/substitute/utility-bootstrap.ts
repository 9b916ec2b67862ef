/**
 * What runs first in a utility process: it gives the app's script `process.parentPort` and no way to `electron`, and ends when
 * the parent is gone. Imports nothing of this folder, so that the child has nothing of it.
 */
import { EventEmitter } from "node:events";
import { createRequire } from "node:module";

const [script = ""] = process.argv.splice(2, 1);
const send = process.send?.bind(process);
if (send === undefined) throw new Error("not started by the substitute");

const port = new EventEmitter();
const early: unknown[] = [];
let started = false;
const start = (): void => {
  if (started) return;
  started = true;
  // As in Electron, messages that came before the first listener are told after the listener is there.
  queueMicrotask(() => {
    for (const data of early.splice(0)) port.emit("message", { data, ports: [] });
  });
};
port.on("newListener", (name) => {
  if (name === "message") start();
});
process.on("message", (message: { readonly data: unknown }) => {
  const { data } = message;
  if (started && early.length === 0) port.emit("message", { data, ports: [] });
  else early.push(data);
});
process.on("disconnect", () => process.exit(0));

Object.defineProperty(process, "parentPort", {
  value: Object.assign(port, {
    start,
    pause: () => void (started = false),
    postMessage: (message: unknown) => void send({ data: structuredClone(message) }),
  }),
});
Object.defineProperty(process, "type", { value: "utility" });
// The pipe of the substitute is not the app's business.
process.send = undefined as never;

const load = createRequire(script);
process.argv[1] = script;
load(script);
