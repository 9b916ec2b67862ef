import { describe, expect, it } from "vitest";
import { entropyReceipt } from "../../../../core/credential/entropy-receipt.ts";
import { parseExtraEntropy } from "../../../../core/credential/extra-entropy.ts";

const DICE = "41526331426246315243116254362514632541652314256312";
const HEX = "9f1c3a7be2d4805611f0aa42c97d3e58";

describe("the receipt of a ceremony", () => {
  it("names the system's source alone when nothing was mixed in", () => {
    expect(entropyReceipt(undefined)).toEqual({
      method: "system",
      sources: [{ source: "system", basis: "claimed-by-system" }],
      extraBits: 0,
    });
  });

  it("counts each source and says on whose word", () => {
    expect(entropyReceipt(parseExtraEntropy({ dice: DICE, hex: HEX }))).toEqual({
      method: "sealwright/entropy/v1",
      sources: [
        { source: "system", basis: "claimed-by-system" },
        { source: "dice", basis: "counted", rolls: 50, bits: 129 },
        { source: "second-machine", basis: "claimed-by-operator", digits: 32, bits: 128 },
      ],
      // 257, but SHA-256 cannot carry more than 256.
      extraBits: 256,
    });
  });

  it("leaves out a source that was not used", () => {
    const sources = (dice: string, hex: string) =>
      entropyReceipt(parseExtraEntropy({ dice, hex })).sources.map(({ source }) => source);
    expect(sources(DICE, "")).toEqual(["system", "dice"]);
    expect(sources("", HEX)).toEqual(["system", "second-machine"]);
  });

  it("holds nothing that was rolled or given", () => {
    const text = JSON.stringify(entropyReceipt(parseExtraEntropy({ dice: DICE, hex: HEX })));
    for (let at = 0; at + 6 <= DICE.length; at += 1) expect(text).not.toContain(DICE.slice(at, at + 6));
    for (let at = 0; at + 6 <= HEX.length; at += 1) expect(text).not.toContain(HEX.slice(at, at + 6));
  });
});
