import { fail } from "../../../core/failure/failure.ts";
import { PIXEL_LIMIT, type Pixels } from "../../reading/symbols.ts";

/** A canvas of that size, white, and its context. Fails with `unreadable.image` where the browser has none so large. */
export function whiteCanvas(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  if (width * height > PIXEL_LIMIT) fail("unreadable.image", { limit: PIXEL_LIMIT });
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return fail("unreadable.image", { limit: PIXEL_LIMIT });
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}

/** The pixels of an image file that the browser can show, on white; null when it cannot. Fails with `unreadable.image`. */
export async function picturePixels(file: Blob): Promise<Pixels | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return null;
  try {
    const { context } = whiteCanvas(bitmap.width, bitmap.height);
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  } finally {
    bitmap.close();
  }
}
