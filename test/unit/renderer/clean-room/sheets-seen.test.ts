import { describe, expect, it } from "vitest";
import { SheetsSeen } from "../../../../renderer/clean-room/camera/sheets-seen.ts";

const codes = (...texts: readonly string[]) => texts.map((text) => ({ text }));
const [ONE, TWO, CARD, PART] = ["SWS1:ONE", "SWS1:TWO", "SWC1:CARD", "SWP1/PART"] as const;

describe("sheets seen by the camera", () => {
  it("gives each code of the sheet in hand once, however often it is seen and printed", () => {
    const seen = new SheetsSeen(1);
    expect(seen.frame(codes(ONE, ONE, CARD), 0)).toEqual({ kind: "codes", codes: codes(ONE, CARD) });
    expect(seen.frame(codes(CARD, ONE), 0)).toEqual({ kind: "nothing" });
    expect(seen.frame(codes(CARD, PART), 0)).toEqual({ kind: "codes", codes: codes(PART) });
  });

  it("takes another share for another sheet, and the codes beside it for that one", () => {
    const seen = new SheetsSeen(1);
    seen.frame(codes(ONE, CARD), 0);
    expect(seen.frame(codes(TWO, CARD), 0)).toEqual({ kind: "next" });
    seen.turn(2, 0);
    expect(seen.frame(codes(TWO, CARD), 0)).toEqual({ kind: "codes", codes: codes(TWO, CARD) });
    expect(seen.inHand).toBe(2);
  });

  it("does not count a sheet that was just put away, nor a card before the next one's share", () => {
    const seen = new SheetsSeen(1);
    seen.frame(codes(ONE, CARD), 0);
    seen.turn(2, 1000);
    expect(seen.frame(codes(ONE, CARD), 2000)).toEqual({ kind: "old" });
    expect(seen.frame(codes(CARD), 3000)).toEqual({ kind: "nothing" });
    expect(seen.frame(codes(PART), 3000)).toEqual({ kind: "codes", codes: codes(PART) });
    expect(seen.frame(codes(TWO), 3000)).toEqual({ kind: "codes", codes: codes(TWO) });
    expect(seen.frame(codes(CARD), 3000)).toEqual({ kind: "codes", codes: codes(CARD) });
  });

  it("knows a sheet that is taken up again, once it was away, and takes what it had not given", () => {
    const seen = new SheetsSeen(1);
    seen.frame(codes(ONE), 0);
    seen.turn(2, 0);
    seen.frame(codes(TWO, CARD), 0);
    expect(seen.frame(codes(ONE), 2999)).toEqual({ kind: "old" });
    expect(seen.frame(codes(ONE), 5998)).toEqual({ kind: "old" });
    expect(seen.frame(codes(ONE, CARD), 8998)).toEqual({ kind: "again", sheet: 1, codes: codes(CARD) });
    expect(seen.inHand).toBe(1);
  });

  it("counts nothing while two sheets are in the picture", () => {
    const seen = new SheetsSeen(1);
    expect(seen.frame(codes(ONE, TWO, CARD), 0)).toEqual({ kind: "two" });
    expect(seen.frame(codes(ONE, CARD), 0)).toEqual({ kind: "codes", codes: codes(ONE, CARD) });
  });

  it("takes a share for another sheet when the one in hand was typed, and reads anew what was set aside", () => {
    const seen = new SheetsSeen(1);
    seen.typed(1);
    expect(seen.frame(codes(ONE), 0)).toEqual({ kind: "next" });
    seen.forget(1);
    expect(seen.frame(codes(ONE), 0)).toEqual({ kind: "codes", codes: codes(ONE) });
  });
});
