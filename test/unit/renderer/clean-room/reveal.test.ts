// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { keepIn } from "../../../../renderer/clean-room/guards/keeping-in.ts";
import { BUTTON } from "../../../../renderer/text/clean-room.ts";
import { CLOCK, REVEAL, SECRET } from "../../../../renderer/text/clean-room-secrets.ts";
import { INSTALL as INSTALL_VIEW, revealView, REVEALS } from "../../../support/clean-room-screens.ts";
import { outsideAct, type RoomInTest, roomInTest } from "./room-in-test.ts";

// The word of a character that stands nowhere else; and the password's first group.
const GROUP = "rT7#";
const CODE = "107 366";

let room: RoomInTest | undefined;
afterEach(async () => {
  await room?.end();
  room = undefined;
  vi.useRealTimers();
});

const now = () => Math.floor(Date.now() / 1000);
const revealed = ({ field, as }: { field: string; as: string }) => {
  const found = REVEALS[`${field} ${as}`];
  return found?.kind === "codes" ? { ...found, ends: now() + 20 } : found;
};
const shown = async () => {
  room = await roomInTest(revealView(), revealed);
  await room.press(SECRET.show("password"));
  expect(room.page()).toContain(GROUP);
  return room;
};
const hides: readonly (readonly [name: string, leave: () => void])[] = [
  ["the window loses the focus", () => window.dispatchEvent(new Event("blur"))],
  ["the page goes", () => window.dispatchEvent(new Event("pagehide"))],
  ["somebody prints", () => window.dispatchEvent(new Event("beforeprint"))],
  ["Escape is pressed", () => document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }))],
  [
    "the window is minimised or covered",
    () => {
      const hidden = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
      document.dispatchEvent(new Event("visibilitychange"));
      hidden.mockRestore();
    },
  ],
];

describe("the reveal", () => {
  it("shows nothing before it is asked, and then one secret", async () => {
    room = await roomInTest(revealView(), revealed);
    expect(room.page()).not.toContain(GROUP);
    await room.press(SECRET.show("password"));
    expect(room.text()).toContain(GROUP);
    expect(room.sent).toEqual([["clean-room:reveal", { account: 0, field: "password", as: "value" }]]);
    await room.press(SECRET.show("recovery codes"));
    expect(room.text()).toContain("4k8d-22mq");
    expect(room.page()).not.toContain(GROUP);
  });

  it.each(hides)("has dropped the secret from the page when %s, before the event returns", async (_, leave) => {
    const { page, text } = await shown();
    outsideAct(leave);
    expect(page()).not.toContain(GROUP);
    expect(page()).not.toMatch(/capital tango|tango/);
    await room?.settle();
    expect(text()).toContain(SECRET.hiddenBy);
  });

  it("keeps the secret when nothing happens, and when another key is pressed", async () => {
    const { text } = await shown();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true }));
    window.dispatchEvent(new Event("focus"));
    expect(text()).toContain(GROUP);
  });

  it("drops an answer that comes after the window was left", async () => {
    room = await roomInTest(revealView(), revealed);
    const release = room.holdReveals();
    await room.press(SECRET.show("password"));
    outsideAct(() => window.dispatchEvent(new Event("blur")));
    await release();
    expect(room.page()).not.toContain(GROUP);
  });

  it("drops the secret with its button, with another account, and when the time is over", async () => {
    const { press, push, page, text } = await shown();
    await press(SECRET.hide("password"));
    expect(page()).not.toContain(GROUP);
    await press(SECRET.show("password"));
    await press("Identity provider, break-glass");
    expect(page()).not.toContain(GROUP);
    await press("Cloud console, root");
    await press(SECRET.show("password"));
    await push(revealView({ over: true }));
    expect(page()).not.toContain(GROUP);
    expect(text()).toContain(REVEAL.over);
  });

  it("hides when the time runs out by itself", async () => {
    const until = new Date(Date.now() + 1500).toISOString().replace(/\.\d+Z$/, "Z");
    room = await roomInTest(revealView({ until }), revealed);
    await room.press(SECRET.show("password"));
    await room.settle(2000);
    expect(room.page()).not.toContain(GROUP);
    expect(room.text()).toContain(REVEAL.over);
  });

  it("puts no secret into an attribute, the title, the address or a part that is read out by itself", async () => {
    const { page } = await shown();
    expect(page()).not.toMatch(/="[^"]*rT7/);
    expect(document.title + location.href).not.toContain("rT7");
    for (const live of document.querySelectorAll("[aria-live], [role=status], [role=alert]")) {
      expect(live.textContent).not.toMatch(/rT7|tango/);
    }
    expect(sessionStorage.length + localStorage.length).toBe(0);
  });

  it("asks for the next codes when the code has run out, and tells a drill and a doubt", async () => {
    let asked = 0;
    room = await roomInTest(revealView({ drill: true, trust: "unauthenticated" }), (request) => {
      const found = revealed(request);
      return found?.kind === "codes" ? { ...found, current: asked++ === 0 ? "111222" : "333444", ends: now() } : found;
    });
    expect(room.text()).toContain("DRILL");
    expect(room.text()).toContain(REVEAL.unauthenticatedLead);
    await room.press(SECRET.show("one-time code"));
    expect(room.text()).toContain("111 222");
    await room.settle(700);
    expect(room.text()).toContain("333 444");
  });

  it("says which code is right by a watch, and that none is", async () => {
    // The middle of a period: nothing depends on how fast the test is.
    vi.useFakeTimers({ toFake: ["Date"], now: 1_790_000_025_000 });
    room = await roomInTest(revealView({ until: "2026-12-31T00:00:00Z" }), revealed);
    await room.press(SECRET.show("one-time code"));
    expect(room.text()).toContain(CODE);
    const watch = (ahead: number) => new Date((now() - ahead) * 1000).toISOString().slice(11, 19);
    await room.type(CLOCK.watch, watch(0));
    await room.press(CLOCK.act);
    expect(room.text()).toContain(CLOCK.exact);
    expect(room.text()).toContain(CLOCK.use.current);
    await room.type(CLOCK.watch, watch(30));
    await room.press(CLOCK.act);
    expect(room.text()).toContain(CLOCK.use.previous);
    await room.type(CLOCK.watch, watch(-30));
    await room.press(CLOCK.act);
    expect(room.text()).toContain(CLOCK.use.next);
    await room.type(CLOCK.watch, watch(200));
    await room.press(CLOCK.act);
    expect(room.text()).toContain(CLOCK.none);
    await room.type(CLOCK.watch, "25:61");
    await room.press(CLOCK.act);
    expect(room.text()).toContain(CLOCK.wrong);
  });

  it("gives more time with a reason, within the four hours, and ends when people confirm it", async () => {
    room = await roomInTest(revealView({ minutesGiven: 200 }), revealed);
    await room.press(REVEAL.more);
    await room.type("Reason", "The console is slow to answer");
    await room.type(REVEAL.minutes, "41");
    await room.press(REVEAL.moreAct);
    expect(room.sent).toEqual([]);
    await room.type(REVEAL.minutes, "40");
    await room.press(REVEAL.moreAct);
    expect(room.sent).toEqual([["clean-room:act", { act: "extend", minutes: 40, reason: "The console is slow to answer" }]]);
    await room.press(BUTTON.done);
    expect(room.sent).toHaveLength(1);
    await room.press(BUTTON.done);
    expect(room.sent.at(-1)).toEqual(["clean-room:act", { act: "done" }]);
  });
});

describe("installing", () => {
  it("drops the seed and its symbol when the window is left", async () => {
    room = await roomInTest({ ...INSTALL_VIEW, account: { ...INSTALL_VIEW.account, fields: ["totp"] } }, revealed);
    await room.press("Show seed and code");
    expect(room.text()).toContain("JBSW");
    expect(document.querySelector(".phone-symbol")).not.toBeNull();
    outsideAct(() => window.dispatchEvent(new Event("blur")));
    expect(room.page()).not.toContain("JBSW");
    expect(document.querySelector(".phone-symbol")).toBeNull();
  });
});

describe("what leaves the room by hand", () => {
  it.each(["copy", "cut", "dragstart", "contextmenu", "drop"])("refuses %s, until the guard is taken away", (name) => {
    const end = keepIn(document);
    const fired = () => {
      const event = new Event(name, { bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(fired()).toBe(true);
    end();
    expect(fired()).toBe(false);
  });

  it("refuses selecting outside of boxes, printing and saving; typing and pasting stay", () => {
    const end = keepIn(document);
    const box = document.createElement("input");
    document.body.append(box);
    const refused = (target: EventTarget, event: Event) => {
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const made = (name: string) => new Event(name, { bubbles: true, cancelable: true });
    const key = (letter: string, ctrlKey: boolean) =>
      new KeyboardEvent("keydown", { key: letter, ctrlKey, bubbles: true, cancelable: true });
    expect(refused(document.body, made("selectstart"))).toBe(true);
    expect(refused(box, made("selectstart"))).toBe(false);
    expect(refused(box, made("paste"))).toBe(false);
    expect(refused(box, key("p", true))).toBe(true);
    expect(refused(box, key("s", true))).toBe(true);
    expect(refused(box, key("p", false))).toBe(false);
    box.remove();
    end();
  });
});
