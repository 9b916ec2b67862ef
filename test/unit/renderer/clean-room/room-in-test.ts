import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import type { Revealed, TaskView } from "../../../../core/contract/clean-room-view.ts";
import type { Bridge } from "../../../../core/contract/client.ts";
import type { FailureView } from "../../../../core/contract/outcome.ts";
import { CleanRoom } from "../../../../renderer/clean-room/clean-room.tsx";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** The clean room in a page without a browser, over a bridge of the test. */
export interface RoomInTest {
  /** Every call in order, but for the first `clean-room:task`. */
  readonly sent: readonly (readonly [name: string, request: unknown])[];
  text(): string;
  /** The whole page: as its source would be, attributes included, and as text, where each character of a secret stands in its own element. */
  page(): string;
  focused(): Element | null;
  press(label: string): Promise<void>;
  type(label: string, text: string): Promise<void>;
  /** What stands in the box of that label. */
  typed(label: string): string;
  choose(name: string): Promise<void>;
  /** What main pushes unasked. */
  push(view: TaskView): Promise<void>;
  /** Every call from now on is refused with it; null answers again. */
  refuse(failure: FailureView | null): void;
  /** The view that calls are answered with from now on. */
  answer(view: TaskView): void;
  /** Reveals wait until the returned function is called. */
  holdReveals(): () => Promise<void>;
  settle(milliseconds?: number): Promise<void>;
  end(): Promise<void>;
}

/** Does something outside of `act`: what must be gone when an event returns must be gone without the test's help. */
export function outsideAct(work: () => void): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  try {
    work();
  } finally {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  }
}

export async function roomInTest(
  first: TaskView,
  revealed: (request: { field: string; as: string }) => Revealed | undefined = () => undefined,
): Promise<RoomInTest> {
  const sent: [string, unknown][] = [];
  let view = first;
  let refusal: FailureView | null = null;
  let listener: (payload: unknown) => void = () => {};
  let held: Promise<void> | null = null;
  const answer = (name: string) => async (request: unknown) => {
    if (name !== "clean-room:task") sent.push([name, request]);
    if (refusal !== null) return { ok: false, failure: refusal };
    if (name !== "clean-room:reveal") return { ok: true, value: view };
    await held;
    return { ok: true, value: revealed(request as { field: string; as: string }) };
  };
  const calls = new Proxy<Record<string, (request: unknown) => Promise<unknown>>>(
    {},
    { get: (_, name) => answer(String(name)) },
  );
  const subscribe = (added: (payload: unknown) => void) => {
    listener = added;
    return () => {};
  };
  const bridge: Bridge = { calls, events: { "clean-room:changed": subscribe } };

  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  await act(async () => root.render(createElement(CleanRoom, { bridge })));
  const settle = (milliseconds = 0) => act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
  await settle();

  const only = <T>(found: T | undefined | null, what: string): T => {
    if (found === undefined || found === null) throw new Error(`not on the screen: ${what}`);
    return found;
  };
  const all = <E extends Element>(selector: string) => Array.from(document.body.querySelectorAll<E & HTMLElement>(selector));
  const boxOf = (label: string): HTMLInputElement => {
    const named = all<HTMLInputElement>("input, textarea").find((box) => box.getAttribute("aria-label") === label);
    const labelled = all<HTMLLabelElement>("label[for]").find(({ textContent }) => textContent.trim() === label);
    return only(named ?? (document.getElementById(labelled?.htmlFor ?? "") as HTMLInputElement | null), label);
  };
  return {
    sent,
    text: () => place.textContent,
    page: () => `${document.documentElement.outerHTML}\n${document.documentElement.textContent}`,
    focused: () => document.activeElement,
    press: async (label) => {
      const named = (button: HTMLElement) => (button.getAttribute("aria-label") ?? button.textContent) === label;
      const button = only(all<HTMLButtonElement>("button").findLast(named), label);
      await act(async () => button.click());
      await settle();
    },
    type: async (label, text) => {
      const box = boxOf(label);
      await act(async () => {
        const prototype = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
        Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(box, text);
        box.dispatchEvent(new Event("input", { bubbles: true }));
      });
    },
    typed: (label) => boxOf(label).value,
    choose: async (name) => {
      const option = all(".choice").find(({ textContent }) => textContent.includes(name));
      await act(async () => only(option, name).querySelector("input")?.click());
      await settle();
    },
    push: async (pushed) => {
      await act(async () => listener(pushed));
    },
    refuse: (failure) => {
      refusal = failure;
    },
    answer: (next) => {
      view = next;
    },
    holdReveals: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return async () => {
        held = null;
        resolve();
        await settle();
      };
    },
    settle,
    end: async () => {
      await act(async () => root.unmount());
      place.remove();
    },
  };
}
