import { inHalves } from "./in-words.ts";

/** What is printed on the sheet for those who walk to the safes. */
export const ROUND = {
  side: "Round sheet · No secret on it",
  title: "Round: a look at the seals",
  what: (bags: number, places: number) => `Round over ${counted(bags, "bag")} at ${counted(places, "place")}`,
  organisation: "Organisation",
  bags: "Bags",
  places: "Places",
  sets: "Sets",
  lead:
    "Two people go together. No number of a bag is printed here: read it from the bag, write it down, and do not look it up before. Open " +
    "nothing. Whatever is not as it should be stays as it is: write it down, and call at once.",
  ladderTitle: "How far a check goes",
  ladder: [
    { level: "L1", text: "Number and look of the bag, by eye. This sheet." },
    { level: "L2", text: "The label, scanned and compared with the signed manifest. By eye it counts as L1." },
    { level: "L3", text: "One sheet proved alone, at the machine; then a new bag." },
    { level: "L4", text: "A quorum opens the set and nothing is shown." },
    { level: "L5", text: "What is sealed still fits its target." },
  ],
  place: "Place",
  noPlace: "Place not recorded",
  goesOn: "continued",
  inPlace: (bags: number) => `${counted(bags, "bag")} on this page`,
  heads: {
    no: "No.",
    custodian: "Custodian",
    sheet: "Set and share",
    number: "Number, read from the bag",
    look: "Bag",
    label: "Label, by eye",
    photo: "Photo",
    time: "Time",
    initials: "Initials of both",
  },
  look: ["whole", "broken", "missing"],
  label: ["set", "share", "generation"],
  share: (x: number, n: number, generation: number) => `Share ${x} of ${n}, generation ${generation}`,
  set: inHalves,
  noCustodian: "nobody recorded",
  endTitle: "The round is over",
  endNote:
    "Enter it in the app the same day: it compares every number with the journal, and tells what must be done next. Keep this sheet with the " +
    "signed record of the round.",
  call: "If anything is not as it should be, call: name and telephone",
  begun: "Begun: date and time",
  ended: "Ended: date and time",
  first: "First person: name",
  second: "Second person: name",
  signature: "Signature",
  remarks: "Remarks, with the number of the line",
  record: "Entered as record",
} as const;

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
