import zxingWasm from "zxing-wasm/reader/zxing_reader.wasm";
import { prepareDecoder, readSymbols, type Pixels } from "../../reading/symbols.ts";
import { inlined } from "./inlined.ts";

let prepared: Promise<void> | undefined;

/** The texts of the codes in a picture; see `readSymbols`. Prepares the inlined decoder when it is first needed. */
export async function decodeSymbols(picture: Pixels | Uint8Array, effort: "quick" | "thorough"): Promise<readonly string[]> {
  prepared ??= inlined(zxingWasm).then(prepareDecoder);
  await prepared;
  return await readSymbols(picture, effort);
}
