import { EventEmitter } from "node:events";

/** What inspection, promises and test runners ask of any object; it is not part of Electron and may be absent. */
const ASKED_OF_ANY = new Set([
  "then",
  "toJSON",
  "inspect",
  "constructor",
  "nodeType",
  "asymmetricMatch",
  "$$typeof",
  "domain",
  "default",
]);
const ESM_MARK = "__esModule";

/** Thrown for what Electron has and this substitute has not, so that nothing is ever silently undefined. */
export function notThere(name: string): Error {
  return new Error(`electron substitute: ${name} is not there`);
}

/** `target`, except that reading or setting a property that it does not have throws with the property's name. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver): unknown {
      if (key in object || typeof key === "symbol" || ASKED_OF_ANY.has(key) || key === ESM_MARK) {
        return Reflect.get(object, key, receiver);
      }
      throw notThere(`${name}.${key}`);
    },
    set(object, key, value, receiver): boolean {
      if (key in object || typeof key === "symbol") return Reflect.set(object, key, value, receiver);
      throw notThere(`${name}.${key}`);
    },
  });
}

type Listener = (...values: never[]) => void;

/** An event emitter that refuses listeners for events that will never come. */
export class NamedEvents extends EventEmitter {
  readonly ownerName: string;
  readonly eventsThere: ReadonlySet<string>;

  constructor(ownerName: string, eventsThere: readonly string[]) {
    super();
    this.ownerName = ownerName;
    this.eventsThere = new Set(eventsThere);
  }

  override on(event: string | symbol, listener: Listener): this {
    this.refuseUnknown(event);
    return super.on(event, listener as never);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  override once(event: string | symbol, listener: Listener): this {
    this.refuseUnknown(event);
    return super.once(event, listener as never);
  }

  refuseUnknown(event: string | symbol): void {
    if (typeof event === "string" && !this.eventsThere.has(event)) throw notThere(`event "${event}" of ${this.ownerName}`);
  }
}

/** Electron's event object: it tells whether a listener prevented the default. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** An event with `facts` as further properties, which may be getters. */
export function preventable<T extends object>(facts: T): T & PreventableEvent {
  let prevented = false;
  return Object.defineProperties(facts, {
    defaultPrevented: { get: () => prevented, enumerable: true },
    preventDefault: { value: () => void (prevented = true), enumerable: true },
  }) as T & PreventableEvent;
}
