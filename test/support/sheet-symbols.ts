import "../../recovery/command/decoder.ts";
import type { SampledModules } from "../../core/sheet/sampled-modules.ts";
import { readSymbolsSampled } from "../../recovery/reading/symbols.ts";

export interface SheetSymbol {
  readonly text: string;
  readonly modules: SampledModules;
}

// Pixels of one module.
const SCALE = 4;

/** The symbols of a sheet's document in the order in which they stand there, drawn here and read by the decoder that ships. */
export async function symbolsOnSheet(html: Uint8Array): Promise<readonly SheetSymbol[]> {
  const source = Buffer.from(html).toString("utf8");
  const pictures = source.matchAll(/<svg class="symbol"[^>]*viewBox="(-?\d+) -?\d+ (\d+) \d+"[^>]*>\s*<path d="([^"]*)"/g);
  const symbols: SheetSymbol[] = [];
  for (const [, start = "", size = "", path = ""] of pictures) {
    const [found, ...others] = await readSymbolsSampled(drawn(path, Number(start), Number(size)), "quick");
    if (found === undefined || others.length > 0) throw new Error("a picture of one symbol did not read as one");
    symbols.push(found);
  }
  return symbols;
}

/** The text of a symbol that is drawn as a path alone, `modules` wide. */
export async function textOfSymbol({ modules, path }: { readonly modules: number; readonly path: string }): Promise<string> {
  const [found] = await readSymbolsSampled(drawn(path, -4, modules + 8), "quick");
  return found?.text ?? "";
}

function drawn(path: string, start: number, size: number) {
  const side = size * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x = "", y = "", width = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < SCALE; row++) {
      const top = (Number(y) - start) * SCALE + row;
      const left = (Number(x) - start) * SCALE;
      for (let column = 0; column < Number(width) * SCALE; column++) {
        data.fill(0, (top * side + left + column) * 4, (top * side + left + column) * 4 + 3);
      }
    }
  }
  return { data, width: side, height: side };
}
