import { createMembrane, type Callable } from "./membrane.ts";

declare const window: object & { open: unknown };
declare const MediaDevices: { prototype: { getUserMedia: (constraints?: Constraints) => Promise<unknown> } } | undefined;
interface Constraints {
  readonly video?: unknown;
  readonly audio?: unknown;
}

/** What the isolated world lends to this one for itself; pages never see it. */
interface Hooks {
  readonly mediaAsked: (video: boolean, audio: boolean) => Promise<unknown>;
  readonly opened: (url: string, name: string, features: string) => unknown;
}

/** Runs in a page's own world before its scripts: takes what the preload exposes and asks before the camera is opened. */
export function startMainWorld(eventName: string): void {
  createMembrane("main", eventName, (key, value) => {
    if (key === "") hook(value as Hooks);
    else expose(key, value);
  });
}

function expose(key: string, value: unknown): void {
  if (key in window) {
    throw new Error(`Cannot bind an API on top of an existing property on the window object`);
  }
  Object.defineProperty(window, key, { value: deepFreeze(value), enumerable: true, writable: false, configurable: false });
}

function deepFreeze<T>(value: T): T {
  if ((typeof value !== "object" && typeof value !== "function") || value === null || ArrayBuffer.isView(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

function hook(hooks: Hooks): void {
  window.open = (url: unknown = "", name: unknown = "", features: unknown = "") => {
    hooks.opened(String(url), String(name), String(features));
    return null;
  };
  if (typeof MediaDevices === "undefined") return;
  const original: Callable = MediaDevices.prototype.getUserMedia as Callable;
  MediaDevices.prototype.getUserMedia = async function getUserMedia(constraints): Promise<unknown> {
    const granted = await hooks.mediaAsked(wanted(constraints?.video), wanted(constraints?.audio));
    if (granted !== true) throw new DOMException("Permission denied", "NotAllowedError");
    return await Reflect.apply(original, this, [constraints]);
  };
}

function wanted(constraint: unknown): boolean {
  return constraint !== undefined && constraint !== false && constraint !== null;
}
