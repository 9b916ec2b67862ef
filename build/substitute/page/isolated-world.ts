import { packClone, unpackClone } from "../clone-text.ts";
import { createMembrane, type Callable } from "./membrane.ts";
import { createEmitter, emitterModule, type Emitter } from "./emitter.ts";

declare const window: {
  readonly top: unknown;
  readonly URL: unknown;
  readonly URLSearchParams: unknown;
  addEventListener(name: string, listener: () => void): void;
};
declare const sealwrightSend: (text: string) => void;

export type Preload = (require: Callable, module: { exports: object }, exports: object, process: object) => void;

/** What the main process says: `value` is a packed clone. */
interface Said {
  readonly kind: "reply" | "message";
  readonly number: number;
  readonly channel: string;
  readonly value: string;
  readonly error: string | null;
}

interface Settings {
  readonly eventName: string;
  readonly preload: Preload | null;
  readonly process: Readonly<Record<string, unknown>>;
}

/** Runs in the isolated world of a page, before its scripts: the preload with what a sandboxed preload has, and no more. */
export function startIsolatedWorld(settings: Settings): void {
  const waiting = new Map<number, (said: Said) => void>();
  const emitter = createEmitter();
  let last = 0;
  const say = (kind: string, content: Readonly<Record<string, unknown>>): void =>
    sealwrightSend(JSON.stringify({ kind, ...content }));
  const ask = (kind: string, channel: string, values: unknown): Promise<Said> => {
    const value = packClone(values);
    const number = ++last;
    return new Promise((resolve) => {
      waiting.set(number, resolve);
      say(kind, { number, channel, value });
    });
  };

  const ipcRenderer = strictly("ipcRenderer", {
    ...emitterMethods(emitter),
    send: (channel: string, ...values: unknown[]) => say("send", { number: 0, channel, value: packClone(values) }),
    invoke: async (channel: string, ...values: unknown[]) => {
      const said = await ask("invoke", channel, values);
      if (said.error !== null) throw new Error(`Error invoking remote method '${channel}': ${said.error}`);
      return unpackClone(said.value);
    },
  });
  const membrane = createMembrane("isolated", settings.eventName, () => undefined);
  const contextBridge = strictly("contextBridge", {
    exposeInMainWorld: (key: string, api: unknown) => membrane.hand(key, api),
  });

  Object.defineProperty(globalThis, "sealwrightReceive", {
    value: (text: string) => {
      const said = JSON.parse(text) as Said;
      if (said.kind === "reply") {
        waiting.get(said.number)?.(said);
        waiting.delete(said.number);
      } else emitter.emit(said.channel, { sender: ipcRenderer, ports: [] }, ...(unpackClone(said.value) as unknown[]));
    },
  });
  membrane.hand("", {
    mediaAsked: (video: boolean, audio: boolean) => ask("media", "", { video, audio }).then((said) => unpackClone(said.value)),
    opened: (url: string, name: string, features: string) =>
      say("open", { number: 0, channel: "", value: packClone({ url, name, features }) }),
  });
  for (const change of ["focus", "blur"]) {
    window.addEventListener(change, () => say(change, { number: 0, channel: "", value: packClone(null) }));
  }
  runPreload(settings, strictly("electron in a preload", { contextBridge, ipcRenderer }));
}

function runPreload(settings: Settings, electron: object): void {
  if (settings.preload === null) return;
  const { URL, URLSearchParams } = window;
  const timers = { setTimeout, clearTimeout, setInterval, clearInterval };
  const modules = new Map<string, unknown>([
    ["electron", electron],
    ["electron/renderer", electron],
    ["events", emitterModule],
    ["timers", timers],
    ["url", { URL, URLSearchParams }],
  ]);
  const require = (name: unknown): unknown => {
    const bare = String(name).replace(/^node:/u, "");
    if (!modules.has(bare)) throw new Error(`module not found: ${String(name)}`);
    return modules.get(bare);
  };
  const isMainFrame = window.top === window;
  const process = Object.freeze({
    ...settings.process,
    type: "renderer",
    sandboxed: true,
    contextIsolated: true,
    isMainFrame,
  });
  const module = { exports: {} };
  settings.preload(require, module, module.exports, process);
}

function emitterMethods(emitter: Emitter): Emitter {
  const { on, once, off, addListener, removeListener, removeAllListeners, emit, listenerCount } = emitter;
  return { on, once, off, addListener, removeListener, removeAllListeners, emit, listenerCount };
}

function strictly<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver): unknown {
      if (key in object || typeof key === "symbol" || key === "then" || key === "__esModule" || key === "default") {
        return Reflect.get(object, key, receiver);
      }
      throw new Error(`electron substitute: ${name}.${key} is not there`);
    },
  });
}
