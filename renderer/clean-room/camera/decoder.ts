import { prepareDecoder, readSymbolsSampled, type Pixels, type SampledSymbol } from "../../../recovery/reading/symbols.ts";

let prepared: Promise<void> | undefined;

/** Fetches the decoder's WebAssembly from the room's own origin, once. Rejects when it cannot be had; the next call tries again. */
export async function prepare(): Promise<void> {
  prepared ??= fetchDecoder();
  try {
    await prepared;
  } catch (error) {
    prepared = undefined;
    throw error;
  }
}

async function fetchDecoder(): Promise<void> {
  const answer = await fetch("zxing_reader.wasm");
  if (!answer.ok) throw new Error("no decoder");
  prepareDecoder(new Uint8Array(await answer.arrayBuffer()));
}

/** The codes of one frame; none when it cannot be decoded: the next frame comes soon. */
export async function codesOf(picture: Pixels): Promise<readonly SampledSymbol[]> {
  try {
    return await readSymbolsSampled(picture, "quick");
  } catch {
    return [];
  }
}
