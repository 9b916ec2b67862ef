/**
 * The two JavaScript worlds of a page talk through events of a name that only they know: Chromium clones an event's detail when
 * it crosses. Functions and promises cross as numbers, as in Electron's context bridge. One such end runs in each world.
 */
declare const window: {
  dispatchEvent(event: object): boolean;
  addEventListener(name: string, listener: (event: Crossing) => void): void;
};
declare const CustomEvent: new (name: string, init: { detail: unknown }) => object;
interface Crossing {
  readonly detail: unknown;
}

export type World = "main" | "isolated";
export type Callable = (...values: unknown[]) => unknown;
type Coded = readonly [kind: "value" | "function" | "promise" | "error" | "array" | "object", content: unknown];

interface Message {
  readonly to: World;
  readonly act: "call" | "return" | "settle" | "hand";
  readonly number: number;
  readonly content: unknown;
  readonly good: boolean;
  readonly ticket: number;
}

export interface Membrane {
  /** Gives a value to the other world's `taker`, under a name. Throws what the taker throws. */
  hand(name: string, value: unknown): void;
}

const DEEPEST = 1000;

export function createMembrane(here: World, eventName: string, taker: (name: string, value: unknown) => void): Membrane {
  const there: World = here === "main" ? "isolated" : "main";
  const dispatch = window.dispatchEvent.bind(window);
  const Event = CustomEvent;
  const clone = structuredClone;
  const given = new Map<number, Callable>();
  const numbers = new WeakMap<object, number>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>();
  const returned = new Map<number, Message>();
  let last = 0;

  function tell(message: Omit<Message, "to">): void {
    dispatch(new Event(eventName, { detail: { to: there, ...message } }));
  }

  function ask(act: "call" | "hand", number: number, content: unknown): unknown {
    const ticket = ++last;
    tell({ act, number, content, good: true, ticket });
    const reply = returned.get(ticket);
    returned.delete(ticket);
    if (reply === undefined) throw new Error("the other world is gone");
    if (reply.good) return decode(reply.content);
    throw decode(reply.content);
  }

  function encode(value: unknown, depth = 0): Coded {
    if (depth > DEEPEST)
      throw new Error("Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.");
    if (typeof value === "function") return ["function", numberOf(value as Callable)];
    if (value instanceof Promise) return ["promise", promised(value)];
    if (value instanceof Error) return ["error", [value.name, value.message]];
    if (Array.isArray(value)) return ["array", value.map((part) => encode(part, depth + 1))];
    if (Object.prototype.toString.call(value) === "[object Object]") {
      return ["object", Object.entries(value as object).map(([key, part]) => [key, encode(part, depth + 1)])];
    }
    try {
      return ["value", clone(value)];
    } catch {
      throw new Error("An object could not be cloned.");
    }
  }

  function numberOf(callable: Callable): number {
    const number = numbers.get(callable) ?? ++last;
    numbers.set(callable, number);
    given.set(number, callable);
    return number;
  }

  function promised(promise: Promise<unknown>): number {
    const number = ++last;
    const settle = (good: boolean, value: unknown): void => {
      let content: Coded;
      try {
        content = encode(value);
      } catch (error) {
        content = encode(error);
        good = false;
      }
      tell({ act: "settle", number, content, good, ticket: 0 });
    };
    promise.then(
      (value) => settle(true, value),
      (reason: unknown) => settle(false, reason),
    );
    return number;
  }

  function decode(coded: unknown): unknown {
    const [kind, content] = coded as Coded;
    if (kind === "value") return content;
    if (kind === "array") return (content as Coded[]).map(decode);
    if (kind === "function")
      return (...values: unknown[]) =>
        ask(
          "call",
          content as number,
          values.map((value) => encode(value)),
        );
    if (kind === "promise") {
      return new Promise((resolve, reject) => waiting.set(content as number, { resolve, reject }));
    }
    if (kind === "error") {
      const [name, message] = content as [string, string];
      const error = new Error(message);
      if (name !== "Error") Object.defineProperty(error, "name", { value: name, configurable: true, writable: true });
      return error;
    }
    const made: Record<string, unknown> = {};
    for (const [key, part] of content as [string, Coded][]) {
      Object.defineProperty(made, key, { value: decode(part), writable: true, enumerable: true, configurable: true });
    }
    return made;
  }

  function answer(message: Message): void {
    let good = true;
    let content: Coded;
    try {
      const value = message.act === "hand" ? takeHanded(message) : callGiven(message);
      content = encode(value);
    } catch (error) {
      good = false;
      content = encode(error instanceof Error ? error : new Error(String(error)));
    }
    tell({ act: "return", number: 0, content, good, ticket: message.ticket });
  }

  function takeHanded(message: Message): undefined {
    const [name, coded] = message.content as [string, Coded];
    taker(name, decode(coded));
    return undefined;
  }

  function callGiven(message: Message): unknown {
    const callable = given.get(message.number);
    if (callable === undefined) throw new Error("no such function");
    return callable(...(message.content as Coded[]).map(decode));
  }

  window.addEventListener(eventName, (event) => {
    const message = event.detail as Message;
    if (message.to !== here) return;
    if (message.act === "return") returned.set(message.ticket, message);
    else if (message.act === "settle") {
      const promise = waiting.get(message.number);
      waiting.delete(message.number);
      promise?.[message.good ? "resolve" : "reject"](decode(message.content));
    } else answer(message);
  });

  return { hand: (name, value) => void ask("hand", 0, [name, encode(value)]) };
}
