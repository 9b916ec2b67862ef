import type { ScanRequest } from "../../../core/contract/clean-room-calls.ts";
import type { SampledSymbol } from "../../../recovery/reading/symbols.ts";

const CODES_LIMIT = 40;
const TEXT_LIMIT = 4000;

/** The codes of a frame as they pass the door, with their modules, for grading. A code that is too long is none of a sheet. */
export function toSend(codes: readonly SampledSymbol[]): ScanRequest["codes"] {
  return codes
    .filter(({ text }) => text.length <= TEXT_LIMIT)
    .slice(0, CODES_LIMIT)
    .map(({ text, modules: { size, bits } }) => ({ text, modules: { size, bits } }));
}

/** As `toSend`, without modules: what is only to be read is not graded. */
export function textsToSend(codes: readonly SampledSymbol[]): ScanRequest["codes"] {
  return toSend(codes).map(({ text }) => ({ text, modules: null }));
}
