import type { CeremonyKind } from "../../core/contract/wording.ts";
import { number } from "./desk-custody.ts";

/** Sentences of the pages beside the sets: drills, quorum weather, calendar and papers. */

export const DRILLS = {
  heading: "Drills",
  lead: "How long it took until a quorum was together and until the first login, and how many mistakes were made. Shorter and fewer over the years is what drills are for.",
  none: "No drill is recorded yet.",
  noneNext: "Hold one: call “Rehearse opening” at home, with the sheets of a drill’s set.",
  trend: "The trend",
  chart: (drills: number) => (drills === 1 ? "Picture of one drill" : `Picture of the trend over ${number(drills)} drills`),
  quorum: "Minutes until a quorum was together",
  login: "Minutes until the first login",
  mistakes: "Mistakes",
  outcome: { passed: "Passed", failed: "Failed" },
  table: "All drills, the newest first",
  columns: { time: "Held", set: "Set", outcome: "Result", note: "Note", record: "Record" },
  notMeasured: "not measured",
  summary: (from: number, to: number, what: string) =>
    from === to ? `${what}: ${number(to)}, as in the first one.` : `${what}: from ${number(from)} to ${number(to)}.`,
  failed: "A ring marks a drill that failed.",
  back: "Back to the drills",
};

export const WEATHER = {
  heading: (set: string) => `Quorum weather of set ${set.slice(0, 4)} ${set.slice(4)}`,
  lead: "How likely is it that a quorum meets in time? Say how people can be reached and how safes can be opened; it is reckoned exactly, over all cases.",
  kept: "What you type here is kept nowhere. When you leave this page, it is gone.",
  within: "The quorum is to meet within (hours)",
  people: "Custodians",
  places: "Places",
  columns: {
    sheet: "Sheet",
    custodian: "Custodian",
    place: "Place",
    reachable: "Can be reached, in %",
    hours: "Hours until here",
    absent: "Absent now",
    open: "Can be opened, in %",
  },
  reachableOf: (name: string) => `${name}: can be reached, in percent`,
  hoursOf: (name: string) => `${name}: hours until here with the bag`,
  absentOf: (name: string) => `${name}: absent now`,
  openOf: (place: string) => `${place}: can be opened, in percent`,
  act: "Reckon",
  bad: "Type whole numbers: percent from 0 to 100, hours from 0 to 1,000.",
  stale: "What is typed was changed since. Reckon again.",
  result: "Result",
  likely: (chance: string, hours: number) =>
    `A quorum meets within ${hours === 1 ? "1 hour" : `${number(hours)} hours`}: ${chance}.`,
  ever: (chance: string) => `At any time: ${chance}.`,
  words: {
    certain: "certain, as far as these numbers go",
    almost: "almost certain",
    very: "very likely",
    likely: "more likely than not",
    even: "about as likely as not",
    unlikely: "unlikely",
    hardly: "very unlikely",
    never: "impossible",
  },
  curve: "Over the hours",
  chart: "Picture: the chance that a quorum has met, over the hours",
  hour: "Hours",
  chance: "Chance",
  single: "Single points of failure",
  singleNone: "There is none: no custodian and no place is needed by every quorum.",
  singleLead: "Without any one of these no quorum can meet:",
  singleWhat: { custodian: "Custodian", place: "Place" },
  lost: "What if this place is lost?",
  lostLead: "The margin and the chance when everything at this place is gone.",
  lostColumns: { place: "Place", sheets: "Sheets there", margin: "Margin then", without: "Chance then" },
  without: "What if this custodian is not there?",
  withoutColumns: { custodian: "Custodian", chance: "Chance then" },
  notSealed: "(not sealed: it does not count)",
  colluding: "Who could open it together, unseen",
  colludingPeople: (size: number, count: number) =>
    count === 1 ? `One group of ${size} custodians:` : `${number(count)} groups of ${size} custodians. The first of them:`,
  colludingPlaces: (size: number, count: number) =>
    size === 1
      ? "One place alone holds a quorum:"
      : count === 1
        ? `One group of ${size} places holds a quorum:`
        : `${number(count)} groups of ${size} places hold a quorum. The first of them:`,
  colludingNone: "No group of them holds a quorum.",
  and: " and ",
  assumes: "What this assumes",
  assumesLines: [
    "Each custodian can be reached, and each place opened, independently of the others. A storm, a strike or a holiday hits many at once: then it is worse than this.",
    "Whoever can be reached comes, and needs the hours typed. Whoever is absent does not come.",
    "For a quorum only sealed bags count. For those who could open it together, every sheet that is not destroyed does.",
    "It is reckoned over every case, none is drawn at random: the same numbers give the same result.",
  ],
};

export const CALENDAR = {
  heading: "Calendar",
  headingOf: (set: string) => `Dates of set ${set.slice(0, 4)} ${set.slice(4)}`,
  lead: "What is due and when, for a calendar outside this machine. An entry names the set and what is to be done: no account, no person, no place, no bag.",
  none: "Nothing is due: no date is to be kept.",
  count: (shown: number, found: number) =>
    shown === found
      ? found === 1
        ? "1 date"
        : `${number(found)} dates`
      : `The first ${number(shown)} of ${number(found)} dates`,
  columns: { by: "By", what: "What", set: "Set", code: "For a phone" },
  show: "Show the code",
  showOf: (what: string, set: string) => `Show the code for a phone: ${what}, set ${set}`,
  noCode: "too long for a code",
  codeHeading: "For a phone",
  codeHint: "Hold a phone’s camera over it: it offers to add the date to its calendar. The phone needs no network for it.",
  file: "All dates as a file",
  fileLead: "One .ics file with all dates of all sets, for any calendar. Carry it on the stick.",
  where: "Where to",
  missing: "Choose where to.",
  act: "Write the .ics file",
  done: "The file is written.",
  next: "Open it with the calendar on another machine. After the next ceremony write it anew: dates move.",
};

export const PAPERS = {
  heading: "Papers",
  lead: "Papers to take along or to fill in. None of them holds a secret, none a bag’s number.",
  what: "Which paper",
  whats: {
    "round-sheet": {
      name: "Sheet for a round",
      hint: "For people who walk to the safes: each bag in a line, its number to be read from the bag and written down. What they wrote is typed afterwards in a round.",
    },
    script: {
      name: "Script of a ceremony",
      hint: "All steps with roles, a place for each initial and time, and sheets for exceptions; to be read before and followed during it.",
    },
    reminders: { name: "Reminders", hint: "What is due and when, with codes for a phone’s calendar." },
  },
  sets: "For which sets",
  setsLead: "A round’s sheet lists the bags of the chosen sets by place.",
  setsMissing: "Choose one set at least.",
  chosen: (count: number) =>
    count === 0 ? "No set is chosen." : count === 1 ? "1 set is chosen." : `${number(count)} sets are chosen.`,
  all: "Choose all of these",
  allOf: (count: number) => `Choose all ${number(count)}`,
  clear: "Choose none",
  ceremony: "Which ceremony",
  drill: "As a drill",
  drillHint: "The script is marked DRILL.",
  set: "Of which set",
  anySet: "All sets",
  size: "Paper",
  sizes: { a4: "A4", letter: "US Letter" },
  organisation: "Organisation, as printed on it",
  to: "Where to",
  folder: "A PDF in a folder",
  folderHint: "On a stick, or wherever the system’s dialog says. Nothing secret is in it.",
  look: "Look again for printers",
  network: "A network printer may keep what it prints. This paper holds no secret, but names of people and places.",
  accept: "Print it over the network all the same.",
  acceptMissing: "Accept the network printer, choose one on a cable, or write a PDF.",
  missing: "Choose a printer, or a folder for a PDF.",
  print: "Print",
  save: "Write the PDF",
  printed: "It is on its way to the printer.",
  saved: "The PDF is written.",
  printedNext: "Look that every page came out of the printer.",
  savedNext: "Print it on any machine. No secret is in it.",
  ceremonies: {
    sealing: "Sealing a set",
    "break-glass": "Opening a set",
    recording: "Recording what happened",
    rotation: "Rotating a set",
    round: "Checking seals",
    "quorum-proof": "Proving a quorum",
    leaver: "Somebody leaves or moves",
  } satisfies { readonly [K in CeremonyKind]: string },
};
