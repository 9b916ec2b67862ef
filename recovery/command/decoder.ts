import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { prepareDecoder } from "../reading/symbols.ts";

// The decoder's WebAssembly from the installed package: this module is the decoder as it is ready to use in Node.
prepareDecoder(readFileSync(fileURLToPath(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm"))));

export { readSymbols } from "../reading/symbols.ts";
