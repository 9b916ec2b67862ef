import type { Callable } from "./membrane.ts";

/** What a sandboxed preload has of Node's event emitters. */
export interface Emitter {
  on(event: string, listener: Callable): unknown;
  addListener(event: string, listener: Callable): unknown;
  once(event: string, listener: Callable): unknown;
  off(event: string, listener: Callable): unknown;
  removeListener(event: string, listener: Callable): unknown;
  removeAllListeners(event?: string): unknown;
  emit(event: string, ...values: unknown[]): boolean;
  listenerCount(event: string): number;
}

interface Heard {
  readonly given: Callable;
  readonly run: Callable;
}

export class EventEmitter implements Emitter {
  readonly heard: Map<string, readonly Heard[]> = new Map();

  on = (event: string, listener: Callable): this => this.add(event, listener, listener);
  addListener = this.on;
  once = (event: string, listener: Callable): this => {
    const run: Callable = (...values) => {
      this.removeListener(event, listener);
      return listener(...values);
    };
    return this.add(event, listener, run);
  };
  removeListener = (event: string, listener: Callable): this => {
    const heard = this.heard.get(event) ?? [];
    const place = heard.findLastIndex((one) => one.given === listener);
    this.heard.set(event, place < 0 ? heard : heard.toSpliced(place, 1));
    return this;
  };
  off = this.removeListener;
  removeAllListeners = (event?: string): this => {
    if (event === undefined) this.heard.clear();
    else this.heard.delete(event);
    return this;
  };
  emit = (event: string, ...values: unknown[]): boolean => {
    const heard = this.heard.get(event) ?? [];
    for (const { run } of heard) run(...values);
    return heard.length > 0;
  };
  listenerCount = (event: string): number => (this.heard.get(event) ?? []).length;

  private add(event: string, given: Callable, run: Callable): this {
    this.heard.set(event, [...(this.heard.get(event) ?? []), { given, run }]);
    return this;
  }
}

export function createEmitter(): Emitter {
  return new EventEmitter();
}

/** What `require("events")` gives. */
export const emitterModule = Object.assign(EventEmitter, { EventEmitter, once: undefined });
