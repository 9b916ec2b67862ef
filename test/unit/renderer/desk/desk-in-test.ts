import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import type { Bridge } from "../../../../core/contract/client.ts";
import type { DeskView, LintView } from "../../../../core/contract/desk-view.ts";
import type { FailureView } from "../../../../core/contract/outcome.ts";
import { CUSTODY_REPLIES } from "../../../support/custody-views.ts";
import { DeskWindow } from "../../../../renderer/desk/screens/desk-window.tsx";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** The desk in a page without a browser, over a bridge of the test. */
export interface DeskInTest {
  /** Every call in order, but for the first `desk:view` and for what the home screen asks by itself. */
  readonly sent: readonly (readonly [name: string, request: unknown])[];
  /** The last request of that name, `custody:home` too. */
  last(name: string): unknown;
  text(): string;
  heading(): string;
  press(label: string): Promise<void>;
  type(label: string, text: string, nth?: number): Promise<void>;
  choose(name: string, nth?: number): Promise<void>;
  /** Takes the option of that value from a list that opens. */
  pick(label: string, value: string): Promise<void>;
  /** What main pushes unasked. */
  push(view: unknown): Promise<void>;
  /** The next calls are refused with it, or answered again with null. */
  refuse(failure: FailureView | null): void;
  settle(milliseconds?: number): Promise<void>;
  end(): Promise<void>;
}

export async function deskInTest(
  first: DeskView,
  lints: readonly LintView[] = [],
  replies: Readonly<Record<string, unknown>> = {},
): Promise<DeskInTest> {
  const sent: [string, unknown][] = [];
  const asked: [string, unknown][] = [];
  let view = first;
  let refusal: FailureView | null = null;
  let listener: (payload: unknown) => void = () => {};
  const answer = (name: string) => async (request: unknown) => {
    asked.push([name, request]);
    if (name !== "desk:view" && name !== "custody:home") sent.push([name, request]);
    if (refusal !== null) return { ok: false, failure: refusal };
    // A test may change its replies while it runs.
    const answers: Readonly<Record<string, unknown>> = { ...CUSTODY_REPLIES, ...replies };
    return { ok: true, value: name in answers ? answers[name] : name === "ceremony:consider" ? { lints } : view };
  };
  const calls = new Proxy<Record<string, (request: unknown) => Promise<unknown>>>(
    {},
    { get: (_, name) => answer(String(name)) },
  );
  const subscribe = (added: (payload: unknown) => void) => {
    listener = added;
    return () => {};
  };
  const bridge: Bridge = { calls, events: { "desk:changed": subscribe } };

  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  await act(async () => root.render(createElement(DeskWindow, { bridge })));
  const settle = (milliseconds = 0) => act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
  await settle();

  const shown = <E extends Element>(selector: string) =>
    Array.from(document.body.querySelectorAll<E & HTMLElement>(selector)).filter(
      (element) => element.closest("[hidden]") === null,
    );
  const only = <T>(found: T | undefined, what: string): T => {
    if (found === undefined) throw new Error(`not on the screen: ${what}`);
    return found;
  };
  return {
    sent,
    last: (name) => asked.findLast(([called]) => called === name)?.[1],
    text: () =>
      shown("h1, h2, h3, p, li, label, legend, td, th, dd, button")
        .map(({ textContent }) => textContent)
        .join("\n"),
    heading: () => shown("h1")[0]?.textContent ?? "",
    press: async (label) => {
      const named = (button: HTMLElement) => (button.getAttribute("aria-label") ?? button.textContent) === label;
      const button = only(shown("button").findLast(named), label);
      await act(async () => button.click());
      await settle();
    },
    type: async (label, text, nth = 0) => {
      const fields = shown<HTMLLabelElement>("label[for]").filter(({ textContent }) => textContent?.trim().startsWith(label));
      const field = only(document.getElementById(only(fields[nth], label).htmlFor) ?? undefined, label);
      const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
      await act(async () => {
        // React listens to the event and reads the value that the element's own setter wrote.
        Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, text);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
    },
    choose: async (name, nth = 0) => {
      const options = shown(".choice").filter(({ textContent }) => textContent?.includes(name));
      await act(async () => only(options[nth], name).querySelector("input")?.click());
      await settle();
    },
    pick: async (label, value) => {
      const named = shown<HTMLLabelElement>("label[for]").find(({ textContent }) => textContent?.trim() === label);
      const list = document.getElementById(only(named, label).htmlFor);
      if (!(list instanceof HTMLSelectElement)) throw new Error(`no list: ${label}`);
      await act(async () => {
        list.value = value;
        list.dispatchEvent(new Event("change", { bubbles: true }));
      });
    },
    push: async (pushed) => {
      await act(async () => listener(pushed));
    },
    refuse: (failure) => {
      refusal = failure;
      if (failure === null) view = first;
    },
    settle,
    end: async () => {
      await act(async () => root.unmount());
      place.remove();
    },
  };
}
