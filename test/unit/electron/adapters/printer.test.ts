import { describe, expect, it } from "vitest";
import { pageSizeOf } from "../../../../electron/adapters/page-size.ts";
import { printerOf } from "../../../../electron/adapters/printer.ts";

const isNetwork = (options?: unknown) => printerOf({ name: "p", options }).network;
const isUsable = (options: object) => printerOf({ name: "p", options }).usable;

describe("a printer", () => {
  it.each(["usb://HP/LaserJet?serial=1", "parallel:/dev/lp0", "serial:/dev/ttyS0", "hp:/usb/x", "file:/rehearsal"])(
    "is local: %s",
    (uri) => expect(isNetwork({ "device-uri": uri })).toBe(false),
  );

  it.each([
    "ipp://printer.local/ipp",
    "ipps://x",
    "http://x",
    "https://x",
    "socket://10.0.0.2:9100",
    "lpd://x",
    "smb://x",
    "dnssd://x._ipp._tcp.local/",
    "implicitclass://x",
    "hp:/net/x?ip=1",
    "cups-pdf:/",
    "beh:/1/3/5/usb://x",
    " usb://x",
    "",
  ])("is, or may be, on a network: '%s'", (uri) => expect(isNetwork({ "device-uri": uri })).toBe(true));

  it("is on a network when nothing is said, or when the queue is another machine's", () => {
    expect(isNetwork(undefined)).toBe(true);
    expect(isNetwork({})).toBe(true);
    expect(isNetwork({ "device-uri": "usb://x", "printer-type": "2" })).toBe(true);
    expect(isNetwork({ "device-uri": "usb://x", "printer-type": "8425492" })).toBe(false);
  });

  it("is usable unless it is stopped or takes no jobs", () => {
    expect(isUsable({ "printer-state": "3", "printer-is-accepting-jobs": "true" })).toBe(true);
    expect(isUsable({})).toBe(true);
    expect(isUsable({ "printer-state": "5" })).toBe(false);
    expect(isUsable({ "printer-state": 5 })).toBe(false);
    expect(isUsable({ "printer-is-accepting-jobs": "false" })).toBe(false);
  });
});

describe("the paper", () => {
  const sizeOf = (style: string) => pageSizeOf(new TextEncoder().encode(`<style>${style}</style>`));
  const A4 = { width: 210_000, height: 297_000 };

  it("is what the document's style says, in microns", () => {
    expect(sizeOf("@page{size:210mm 297mm;margin:0}")).toEqual(A4);
    expect(sizeOf("x{}@page{size:215.9mm 279.4mm;margin:0}")).toEqual({ width: 215_900, height: 279_400 });
  });

  it("is A4 where it does not say, or says what no sheet says", () => {
    for (const style of ["", "@page{size:letter}", "@page{size:99999mm 1mm}"]) expect(sizeOf(style)).toEqual(A4);
  });

  it("is read from a view into a larger buffer", () => {
    const all = new TextEncoder().encode("@page{size:100mm 100mm}@page{size:210mm 297mm}");
    expect(pageSizeOf(all.subarray(23))).toEqual(A4);
  });
});
