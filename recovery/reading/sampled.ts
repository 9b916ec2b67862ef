import type { ReadResult } from "zxing-wasm/reader";
import type { SampledModules } from "../../core/sheet/sampled-modules.ts";

/**
 * The modules of a symbol as the decoder sampled them. zxing-wasm gives one pixel a module (0 dark, 255 light), without quiet zone, turned
 * upright and with light and dark put right; a symbol seen from behind is mirrored at its diagonal, which is undone here.
 */
export function sampledModules({ symbol, isMirrored }: Pick<ReadResult, "symbol" | "isMirrored">): SampledModules {
  const { data, width: size } = symbol;
  const bits = Uint8Array.from({ length: data.length }, (_, module) => {
    const seen = isMirrored ? (module % size) * size + Math.floor(module / size) : module;
    return data[seen] === 0 ? 1 : 0;
  });
  return { size, bits };
}

/** Whether two looks saw the same print: the same text, around the same spot. The second look's picture was `scale` times as large. */
export function isSame(first: ReadResult, second: ReadResult, scale: number): boolean {
  if (first.text !== second.text) return false;
  const [one, other] = [middle(first), middle(second)];
  const { topLeft, bottomRight } = first.position;
  const diagonal = Math.hypot(topLeft.x - bottomRight.x, topLeft.y - bottomRight.y);
  return Math.hypot(one.x - other.x / scale, one.y - other.y / scale) < diagonal / 2;
}

function middle({ position: { topLeft, topRight, bottomLeft, bottomRight } }: ReadResult): {
  readonly x: number;
  readonly y: number;
} {
  const corners = [topLeft, topRight, bottomLeft, bottomRight];
  return { x: corners.reduce((sum, { x }) => sum + x, 0) / 4, y: corners.reduce((sum, { y }) => sum + y, 0) / 4 };
}
