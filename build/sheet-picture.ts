import { readFileSync, writeFileSync } from "node:fs";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { EMPTY_JOURNAL } from "../core/record/manifest.ts";
import { sheetHtml } from "../core/sheet/sheet.ts";
import { startPrinter } from "../recovery/command/browser.ts";
import { recoveryTools } from "../recovery/command/recovery-tools.ts";
import { sheetTypeface } from "../recovery/command/typeface.ts";
import packageFile from "../package.json" with { type: "json" };

// The README's picture: front and back of a drill's sheet, side by side. Its set is a published test vector and opens nothing.
//
//     node build/sheet-picture.ts

const RESOLUTION = 78;
const GAP = 18;
const PICTURE = new URL("../recovery/sheet-example.png", import.meta.url);
const VECTOR = new URL("../test/vectors/set-public-1.json", import.meta.url);

interface Vector {
  readonly setId: string;
  readonly generation: number;
  readonly threshold: number;
  readonly shareCount: number;
  readonly shares: readonly { readonly x: number; readonly text: string; readonly words: string }[];
  readonly card: string;
  readonly parts: readonly string[];
}

/** The sheet of the vector's second share. */
function exampleSheet(): string {
  const { setId, generation, threshold, shareCount, shares, card, parts }: Vector = JSON.parse(readFileSync(VECTOR, "utf8"));
  const share = shares.find(({ x }) => x === 2);
  if (share === undefined) throw new Error(`no share 2 in ${VECTOR.pathname}`);
  const content = {
    set: setId,
    generation,
    m: threshold,
    n: shareCount,
    x: share.x,
    drill: true,
    created: "2026-11-21T10:00:00Z",
    shareText: share.text,
    words: share.words.split(" "),
    locked: false,
    cardText: card,
    parts,
    accounts: [{ title: "Identity provider emergency admin", system: "kratos", factors: ["password", "totp"] }],
    organisation: "Example Trust",
    // No journal belongs to a published vector: this is the head of one without a record.
    journal: EMPTY_JOURNAL,
    recoveryTools: recoveryTools(),
    appVersion: packageFile.version,
  };
  return sheetHtml(content, "a4", sheetTypeface());
}

/** The pages side by side on a light ground, in gray. */
async function sideBySide(pages: readonly Uint8Array[]): Promise<Uint8Array> {
  const images = await Promise.all(pages.map((png) => loadImage(Buffer.from(png))));
  const width = images.reduce((sum, image) => sum + image.width + GAP, GAP);
  const canvas = createCanvas(width, Math.max(...images.map((image) => image.height)) + 2 * GAP);
  const context = canvas.getContext("2d");
  context.fillStyle = "#e4e4e4";
  context.fillRect(0, 0, canvas.width, canvas.height);
  let left = GAP;
  for (const image of images) {
    context.drawImage(image, left, GAP);
    left += image.width + GAP;
  }
  return canvas.encode("png");
}

const printer = await startPrinter();
if (printer === null) throw new Error("no Chromium was found: set CHROME_PATH");
try {
  const picture = await sideBySide(await printer.images(exampleSheet(), RESOLUTION));
  writeFileSync(PICTURE, picture);
  process.stdout.write(`${PICTURE.pathname}: ${picture.length} bytes\n`);
} finally {
  await printer.close();
}
