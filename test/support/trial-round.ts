import type { RoundSheetBag, RoundSheetContent } from "../../core/sheet/round-sheet.ts";

const KEEPERS = ["Ada Łuczak", "Berta Klein", "Çağla Demir", "Dario Conti", "Eva Lindqvist"];
const PLACES = [
  "Bank in Porto, safe 3",
  "Data centre, strong room",
  "Head office, safe A",
  "Head office, safe B",
  "Warehouse 7",
];

/** The bags of so many sets of five shares, by place. */
export function trialBags(sets: number, drill = false): readonly RoundSheetBag[] {
  return PLACES.flatMap((place, at) =>
    Array.from({ length: sets }, (_, index) => ({
      set: setName(index),
      generation: 1 + (index % 7),
      x: at + 1,
      n: 5,
      drill,
      custodian: KEEPERS[at] ?? "",
      place,
    })),
  );
}

export function trialRound(bags: readonly RoundSheetBag[]): RoundSheetContent {
  return {
    organisation: "Example Trust",
    journal: { seq: 61, head: "5ea1".repeat(16) },
    printed: "2026-11-22T09:00:00Z",
    appVersion: "0.1.0",
    bags,
  };
}

/** A set's ID for a number. */
function setName(index: number): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const at = (shift: number) => letters.charAt((index >> (5 * shift)) & 31);
  return `DWKX${at(3)}${at(2)}${at(1)}${at(0)}`;
}
