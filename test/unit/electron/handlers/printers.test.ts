import { describe, expect, it } from "vitest";
import { choosePrinter } from "../../../../electron/handlers/printers.ts";
import { refusalOf } from "../../../support/failure-of.ts";

const LOCAL = { name: "Laser on a cable", network: false, usable: true };
const QUEUE = { name: "Queue of the third floor", network: true, usable: true };
const STOPPED = { name: "Old one", network: false, usable: false };
const LIST = [LOCAL, QUEUE, STOPPED];

describe("the printer that is chosen", () => {
  it("is the one in that place of the list", () => {
    expect(choosePrinter(LIST, 0, false)).toBe(LOCAL);
  });

  it("may be reached over a network only when people say so", () => {
    expect(choosePrinter(LIST, 1, true)).toBe(QUEUE);
    expect(refusalOf(() => choosePrinter(LIST, 1, false))).toBe("refused.network-printer");
  });

  it("is one that is there and works, whatever is said of the network", () => {
    for (const id of [2, 3, -1]) expect(refusalOf(() => choosePrinter(LIST, id, true))).toBe("refused.no-printer");
  });
});
