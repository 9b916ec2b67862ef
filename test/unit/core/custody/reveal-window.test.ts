import { describe, expect, it } from "vitest";
import { extendReveal, isRevealOver, openReveal, remaining } from "../../../../core/custody/reveal-window.ts";
import { failureOf } from "../../../support/failure-of.ts";

const now = 1_774_958_710;
const why = "The database is still restoring.";

describe("openReveal", () => {
  it("opens for an hour, or for less", () => {
    expect(openReveal(now)).toEqual({ opened: now, until: now + 3600, minutes: 60, extensions: [] });
    expect(openReveal(now, 1).until).toBe(now + 60);
  });

  it.each([
    [61, 61],
    [240, 240],
    [0, 0],
    [-5, -5],
    [1.5, 1.5],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 0],
  ])("refuses %d minutes", (minutes, actual) => {
    expect(failureOf(() => openReveal(now, minutes))).toMatchObject({
      code: "refused.reveal-too-long",
      facts: { limit: 60, actual },
    });
  });

  it.each([-1, Number.NaN, 0.5])("refuses a clock that says %d", (time) => {
    expect(failureOf(() => openReveal(time)).code).toBe("fault.unexpected");
  });
});

describe("extendReveal", () => {
  it("gives more time for a reason, up to four hours from the opening, and keeps every reason", () => {
    const window = extendReveal(extendReveal(openReveal(now), 30, why), 150, "Second site now, same reason.");
    expect(window).toEqual({
      opened: now,
      until: now + 4 * 3600,
      minutes: 240,
      extensions: [
        { minutes: 30, reason: why },
        { minutes: 150, reason: "Second site now, same reason." },
      ],
    });
    expect(failureOf(() => extendReveal(window, 1, why))).toMatchObject({
      code: "refused.reveal-too-long",
      facts: { limit: 240, actual: 241 },
    });
  });

  it("changes nothing in the window that it was given", () => {
    const window = Object.freeze(openReveal(now));
    extendReveal(window, 180, why);
    expect(window.until).toBe(now + 3600);
  });

  it.each([181, 0, -60, 0.5, Number.NaN])("refuses %d minutes more", (minutes) => {
    expect(failureOf(() => extendReveal(openReveal(now), minutes, why)).code).toBe("refused.reveal-too-long");
  });

  it.each(["", "because", "two\nlines of reason", undefined])("refuses the reason %j", (reason) => {
    expect(failureOf(() => extendReveal(openReveal(now), 30, reason)).code).toBe("refused.reason");
  });
});

describe("remaining", () => {
  it.each([
    [0, 3600],
    [1, 3599],
    [3599, 1],
    [3599.5, 1],
    [3600, 0],
    [86_400, 0],
    [-1, 0],
    [-86_400, 0],
    [Number.NaN, 0],
  ])("%d seconds after the opening: %i", (later, seconds) => {
    expect(remaining(openReveal(now), now + later)).toBe(seconds);
    expect(isRevealOver(openReveal(now), now + later)).toBe(seconds === 0);
  });
});
