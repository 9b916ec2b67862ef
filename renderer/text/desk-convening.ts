import type { MachineCheckId, MachineCheckResult } from "./desk-types.ts";

/** Sentences of the steps before the work begins: roll call, keys, machine, date. */

export const ROLL_CALL = {
  title: {
    heading: {
      sealing: "What is this sealing called?",
      "break-glass": "What is this opening called?",
      recording: "What is this recording called?",
      rotation: "What is this rotation called?",
      round: "What is this round called?",
      "quorum-proof": "What is this proof called?",
      leaver: "What is this ceremony called?",
    },
    lead: "A name that people will recognise in a year, and the organisation that it is done for.",
    title: "Name of the ceremony",
    titleHint: "For instance: identity provider, first set",
    organisation: "Organisation",
    organisationHint: "It is printed on the sheets.",
  },
  operator: {
    heading: "Who operates the machine?",
    lead: "The operator works keyboard and printer, reads every step aloud, and signs each record.",
    name: "Name of the operator",
  },
  witness: {
    heading: "Who is the witness?",
    lead: "The witness sees every step, keeps no sheet of this set, and signs each record with a key of their own.",
    name: "Name of the witness",
  },
  custodians: {
    heading: "Who keeps the sheets, and where?",
    lead: "Each custodian keeps one sheet in one bag. Name a place apart for each: two safes in one room are one place.",
    custodian: (number: number) => `Custodian ${number}`,
    name: "Name",
    role: "Role",
    roleHint: "For instance: head of finance",
    place: "Place",
    placeHint: "For instance: safe, Basel office",
    add: "Add a custodian",
    remove: (number: number) => `Remove custodian ${number}`,
    count: (count: number) => `${count} sheets will be printed, one for each custodian.`,
  },
  paper: {
    heading: "Which paper is in the printer?",
    lead: "White paper without print on it. Sheets are kept for years: choose paper that is made for keeping, if there is any.",
    paper: "Paper",
    a4: "A4",
    a4Hint: "210 by 297 millimetres",
    letter: "US Letter",
    letterHint: "8.5 by 11 inches",
  },
  missing: {
    title: "Give the ceremony a name.",
    operator: "Name the operator.",
    witness: "Name the witness.",
    witnessIsOperator: "The witness is somebody else than the operator.",
    custodians: "Name at least two custodians.",
    name: "Give a name.",
    role: "Give a role.",
    place: "Give a place.",
  },
};

export const MACHINE_CHECKS = {
  heading: "Is this machine fit for it?",
  accept: "Accepted, because",
  acceptHint: "At least ten characters. It is signed with the record.",
  missing: "Say in at least ten characters why this is accepted, or mend it.",
  stopped: "This machine cannot be used as it is. Mend what is marked Stop, or use another machine.",
  looking: "This machine is being looked at.",
  rehearsal: "In a drill the network may be up; say why.",
  result: { pass: "Passed", warn: "Warning", stop: "Stop" } satisfies Record<MachineCheckResult, string>,
  mend: "If something was mended, halt and resume: the machine is looked at again.",
};

const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** What was looked at, and what each result means; `count` as the check gives it. */
export const CHECK_TEXT: {
  readonly [C in MachineCheckId]: { readonly name: string } & Readonly<Record<MachineCheckResult, (count: number) => string>>;
} = {
  network: {
    name: "Network",
    pass: () => "No network interface is up.",
    warn: (count) => `${plural(count, "network interface is", "network interfaces are")} up.`,
    stop: (count) => `${plural(count, "network interface is", "network interfaces are")} up. Pull the cable.`,
  },
  radio: {
    name: "Radio",
    pass: () => "No radio is on.",
    warn: (count) => `${plural(count, "radio is", "radios are")} there. Switch off wireless and Bluetooth.`,
    stop: (count) => `${plural(count, "radio is", "radios are")} on. Switch off wireless and Bluetooth.`,
  },
  swap: {
    name: "Swap",
    pass: () => "Memory is not written to the disk.",
    warn: (count) => `${count} MiB of swap are on: what is in memory may be written to the disk.`,
    stop: (count) => `${count} MiB of swap are on: what is in memory may be written to the disk.`,
  },
  memory: {
    name: "Memory",
    pass: (count) => `${count} MiB are there. That is enough.`,
    warn: (count) => `${count} MiB are there. Passphrases may take long or fail.`,
    stop: (count) => `${count} MiB are there. That is too little.`,
  },
  displays: {
    name: "Displays",
    pass: () => "One display is connected.",
    warn: (count) => `${count} displays are connected. Who sees the others?`,
    stop: (count) => `${count} displays are connected. Unplug all but one.`,
  },
  printers: {
    name: "Printers",
    pass: (count) => `${plural(count, "printer is", "printers are")} there, on a cable.`,
    warn: (count) => (count === 0 ? "No printer was found." : "A printer may be reached over a network."),
    stop: () => "No printer can be used.",
  },
  clock: {
    name: "Clock",
    pass: () => "The clock runs. The witness compares it in the next step.",
    warn: () => "The clock may be wrong. The witness compares it in the next step.",
    stop: () => "The clock does not run.",
  },
  disk: {
    name: "Disk",
    pass: () => "The disk is encrypted, or nothing is written to it.",
    warn: () => "The disk may not be encrypted. Traces on it could be read later.",
    stop: () => "The disk cannot be used.",
  },
  platform: {
    name: "System",
    pass: () => "The system and the app are as they were packaged.",
    warn: () => "This system, or this way to run the app, was not tested.",
    stop: () => "The app does not run here as it was packaged.",
  },
};

export const DATE = {
  heading: "What do the witness’s watch and calendar say?",
  lead: "Do not copy the time from this machine: it has no network to set it by. Records and one-time codes depend on it.",
  date: "Date",
  dateHint: "Year, month, day: 2026-11-22",
  time: "Time",
  timeHint: "Hours and minutes, of 24: 03:05",
  offset: "Difference from UTC",
  offsetHint: "+01:00 in Central Europe in winter, +02:00 in summer",
  agrees: "The machine’s clock agrees.",
  missing: {
    date: "Type the date as year, month and day: 2026-11-22.",
    time: "Type the time as hours and minutes: 03:05.",
    offset: "Type the difference from UTC with its sign: +01:00.",
  },
};
