import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { prepareDecoder } from "../reading/symbols.ts";

/** Gives the decoder its WebAssembly from the installed package. Call it once, before the first picture. */
export function startDecoder(): void {
  prepareDecoder(readFileSync(fileURLToPath(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm"))));
}
