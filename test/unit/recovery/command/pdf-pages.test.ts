import { expect, it } from "vitest";
import { readSymbols } from "../../../../recovery/command/decoder.ts";
import { pdfPages } from "../../../../recovery/command/pdf-pages.ts";
import { pagePicture } from "../../../support/page-picture.ts";
import { publicSet } from "../../../support/public-set.ts";
import { scannedPdf, type ScannerPacking } from "../../../support/scanned-pdf.ts";
import { describeWithTools } from "../../../support/tool.ts";

async function pages(pdf: Uint8Array) {
  const found = [];
  for await (const { page, pixels } of pdfPages(pdf)) found.push({ page, texts: await readSymbols(pixels, "quick") });
  return found;
}

describeWithTools("pages of a scanner's PDF", { convert: "imagemagick" }, () => {
  it.each<ScannerPacking>(["jpeg", "jpeg2000", "fax"])(
    "are pictures whose codes can be read, packed as %s",
    async (packing) => {
      const { card, parts } = publicSet(1);
      const picture = pagePicture([card, ...parts], 200);
      const pdf = scannedPdf(await picture.encode("png"), picture.width, picture.height, packing);
      const [page, ...others] = await pages(pdf);
      expect(others).toEqual([]);
      expect(page?.page).toBe(1);
      expect(page?.texts.toSorted()).toEqual([card, ...parts].toSorted());
    },
  );

  it("are refused when the file is cut, or is no PDF", async () => {
    for (const bytes of [Buffer.from("%PDF-1.7\n"), Buffer.from("hello")]) {
      await expect(pages(bytes)).rejects.toMatchObject({ code: "unreadable.pdf" });
    }
  });
});
