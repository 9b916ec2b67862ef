import { describe, expect, it } from "vitest";
import { flow, type Flowing } from "../../../../core/sheet/flow.ts";

const piece = (name: string, count: number, change: Partial<Flowing> = {}): Flowing => ({
  look: name,
  lines: Array.from({ length: count }, (_, index) => `${name}${index + 1}`),
  height: 1,
  after: 0,
  leads: false,
  ...change,
});
const told = (pages: readonly (readonly Flowing[])[]) =>
  pages.map((page) => page.map(({ look, lines, goesOn = false }) => `${goesOn ? "+" : ""}${look}${lines.length}`).join(" "));

describe("text that flows over pages", () => {
  it("keeps every line once, in order", () => {
    const pieces = [piece("a", 7), piece("b", 1), piece("c", 23), piece("d", 4)];
    const lines = flow(pieces, 10).flatMap((page) => page.flatMap((one) => one.lines));
    expect(lines).toEqual(pieces.flatMap((one) => one.lines));
  });

  it("cuts a paragraph where the page ends, and leaves two lines on either side", () => {
    expect(told(flow([piece("a", 7), piece("b", 9)], 10))).toEqual(["a7 b3", "+b6"]);
    expect(told(flow([piece("a", 9), piece("b", 4)], 10))).toEqual(["a9", "b4"]);
    expect(told(flow([piece("a", 7), piece("b", 4)], 10))).toEqual(["a7 b2", "+b2"]);
    expect(told(flow([piece("a", 8), piece("b", 3)], 10))).toEqual(["a8", "b3"]);
  });

  it("puts what leads on the page of what it leads to", () => {
    const title = piece("t", 0, { height: 2, leads: true });
    expect(told(flow([piece("a", 7), title, piece("b", 5)], 10))).toEqual(["a7", "t0 b5"]);
    expect(told(flow([piece("a", 6), title, piece("b", 5)], 10))).toEqual(["a6 t0 b2", "+b3"]);
  });

  it("never cuts what has no lines, and counts what follows a piece", () => {
    const block = piece("x", 0, { height: 6 });
    expect(told(flow([piece("a", 5), block], 10))).toEqual(["a5", "x0"]);
    expect(told(flow([piece("a", 4, { after: 1 }), block], 10))).toEqual(["a4", "x0"]);
    expect(told(flow([piece("a", 4), block], 10))).toEqual(["a4 x0"]);
  });

  it("ends with what is higher than a page on a page of its own", () => {
    expect(told(flow([piece("a", 1), piece("x", 0, { height: 11 }), piece("b", 1)], 10))).toEqual(["a1", "x0", "b1"]);
  });

  it("stays within every page", () => {
    for (let height = 5; height < 15; height++) {
      const pieces = Array.from({ length: 12 }, (_, index) => piece(`${index}.`, 1 + ((index * 7) % 11), { after: 0.5 }));
      for (const page of flow(pieces, height)) {
        const filled = page.reduce(
          (sum, { lines, after }, index) => sum + lines.length + (index + 1 < page.length ? after : 0),
          0,
        );
        expect(filled).toBeLessThanOrEqual(height);
      }
    }
  });
});
