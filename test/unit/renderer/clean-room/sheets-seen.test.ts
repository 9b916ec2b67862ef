import { describe, expect, it } from "vitest";
import { SheetsSeen } from "../../../../renderer/clean-room/camera/sheets-seen.ts";

const codes = (...texts: readonly string[]) => texts.map((text) => ({ text }));
const [ONE, TWO, CARD, PART] = ["SWS1:ONE", "SWS1:TWO", "SWC1:CARD", "SWP1/PART"] as const;

describe("sheets seen by the camera", () => {
  it("gives each code of the sheet in hand once, however often it is seen and printed", () => {
    const seen = new SheetsSeen();
    expect(seen.frame(codes(ONE, ONE, CARD))).toEqual({ kind: "codes", codes: codes(ONE, CARD) });
    expect(seen.frame(codes(CARD, ONE))).toEqual({ kind: "nothing" });
    expect(seen.frame(codes(CARD, PART))).toEqual({ kind: "codes", codes: codes(PART) });
  });

  it("takes another share for another sheet, with the codes beside it", () => {
    const seen = new SheetsSeen();
    seen.frame(codes(ONE, CARD));
    expect(seen.frame(codes(TWO, CARD))).toEqual({ kind: "next", codes: codes(TWO, CARD) });
    expect(seen.frame(codes(ONE))).toEqual({ kind: "old" });
  });

  it("does not count a sheet that was finished for the next, nor a card before the next one's share", () => {
    const seen = new SheetsSeen();
    seen.frame(codes(ONE, CARD));
    seen.finish();
    expect(seen.frame(codes(ONE, CARD))).toEqual({ kind: "old" });
    expect(seen.frame(codes(CARD))).toEqual({ kind: "nothing" });
    expect(seen.frame(codes(PART))).toEqual({ kind: "codes", codes: codes(PART) });
    expect(seen.frame(codes(TWO))).toEqual({ kind: "codes", codes: codes(TWO) });
    expect(seen.frame(codes(CARD))).toEqual({ kind: "codes", codes: codes(CARD) });
  });

  it("counts nothing while two sheets are in the picture", () => {
    const seen = new SheetsSeen();
    expect(seen.frame(codes(ONE, TWO, CARD))).toEqual({ kind: "two" });
    expect(seen.frame(codes(ONE, CARD))).toEqual({ kind: "codes", codes: codes(ONE, CARD) });
  });

  it("takes a share for another sheet when the one in hand was typed, and reads anew what was set aside", () => {
    const seen = new SheetsSeen();
    seen.typed();
    expect(seen.frame(codes(ONE))).toEqual({ kind: "next", codes: codes(ONE) });
    seen.forget();
    expect(seen.frame(codes(ONE))).toEqual({ kind: "codes", codes: codes(ONE) });
  });
});
