import { isolated } from "./unseen.ts";

/** Sentences of what shows secrets: installing them on their system, and the reveal. */

export const SECRET = {
  hidden: "Hidden.",
  hiddenBy: "Hidden, because the window was left or Escape was pressed.",
  show: (name: string) => `Show the ${name}`,
  hide: (name: string) => `Hide the ${name}`,
  spell: "Spell it out",
  group: "Show it in groups",
  legend: "Small numbers count the characters. Digits are underlined. ␣ is a space.",
  layout: "Some of these signs lie elsewhere on other keyboards.",
  layoutNext:
    "Before you type it blind, type it once where it can be seen, for example into the user name, and compare. Clear it again.",
  item: (position: number) => `Entry ${position}`,
  text: "As it was sealed",
  empty: "(empty)",
};

export const CODES = {
  previous: "Before",
  current: "Now",
  next: "After",
  left: (seconds: number) => (seconds === 1 ? "1 second left" : `${seconds} seconds left`),
  wait: "Too short to type: wait for the next.",
  was: "no longer valid; some systems still take it",
  will: "valid next",
  name: "Codes",
  byWatch: "right by the watch",
};

export const CLOCK = {
  heading: "Is this clock right?",
  lead: "Codes depend on the time. The witness reads out the watch to the second; type it as it is said.",
  shown: "These codes go by",
  watch: "The watch says",
  watchHint: "Hours, minutes, seconds: 14:05:30",
  act: "Compare",
  wrong: "Type the time as hours, minutes, seconds: 14:05:30.",
  exact: "Clock and watch agree.",
  apart: (ahead: boolean, seconds: number) => {
    const text = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    return `This clock is ${text} ${ahead ? "ahead of" : "behind"} the watch.`;
  },
  use: {
    previous: "If the watch is right, the code under “Before” is the one to type.",
    current: "If the watch is right, the code under “Now” is the one to type.",
    next: "If the watch is right, the code under “After” is the one to type.",
  },
  verdict: "By the watch",
  none: "If the watch is right, none of the three codes fits. Leave, set the machine’s clock, and enter again.",
  quarter: "Only minutes and seconds are compared: the date and the hour were settled at the desk.",
};

export const INSTALL = {
  heading: {
    password: (title: string) => `Set this password on ${isolated(title)}`,
    totp: (title: string) => `Enrol the authenticator of ${isolated(title)}`,
    recoveryCodes: (title: string) => `Recovery codes of ${isolated(title)}`,
    privateKey: (title: string) => `Install this private key on ${isolated(title)}`,
    certificate: (title: string) => `Install this certificate on ${isolated(title)}`,
  },
  count: (position: number, of: number) => `Account ${position} of ${of}`,
  lead: {
    password: "From here on the old one may no longer work. Show it, set it on the system, compare the groups.",
    totp: "Show the seed, and let the system enrol it: type it, or hold the phone or the system’s camera to the code.",
    recoveryCodes: "They were brought along. Look whether they are the ones that the system gave.",
    privateKey: "Put it where the system reads it, and restrict who may read it there.",
    certificate: "Put it where the system reads it.",
  },
  seed: "Seed",
  settings: "Settings",
  symbol: "Code to enrol",
  noSymbol: "Too long for a code: type the seed.",
  enrolment: "Show seed and code",
  live: "Show the codes",
  codesHeading: (title: string) => `Does ${isolated(title)} take two codes in a row?`,
  codesLead: "Sign in with the code under “Now”. Wait for the next one and sign in again. Then type both here, in their order.",
  first: "First code",
  second: "The code after it",
  codesMissing: "Type both codes, digits only.",
  proved: "The two codes fit the seed.",
  skip: "Go on without codes",
  proofHeading: (title: string) => `How do you know that ${isolated(title)} has it?`,
  proofLabel: "How do you know?",
  proofLead: "What you choose goes into the signed record.",
  proof: {
    codes: { name: "Two codes in a row were accepted", hint: "Checked here" },
    login: { name: "Someone signed in with it", hint: "On the system itself, just now" },
    already: { name: "It was installed before", hint: "All its secrets were brought along" },
    drill: { name: "It is a drill", hint: "Nothing is installed" },
  },
  codesFirst: "Two codes were not checked yet: go back to do that.",
  codesOnly: "The seed was made here. Only two codes in a row show that the system has it: go back, and have them checked.",
  missing: "Choose how you know.",
};

export const REVEAL = {
  heading: "The credentials",
  set: (set: string) => `Set ${set}`,
  authenticated: "AUTHENTICATED",
  authenticatedLead: "The card of the set vouches that this is what was sealed.",
  unauthenticated: "UNAUTHENTICATED",
  unauthenticatedLead: "No card vouches for this. Any of it may be false: type none of it where it could do harm.",
  accounts: "Accounts",
  system: "System",
  url: "Address",
  username: "User name",
  secrets: "Its secrets",
  none: "No secret is sealed for this account.",
  runbook: "Runbook",
  left: "Time left",
  leftMinutes: (minutes: number) => (minutes === 1 ? "1 minute" : `${minutes} minutes`),
  noTime: "none",
  lastMinute: "less than a minute",
  more: "More time",
  moreHeading: "How much more time?",
  moreLead: (most: number) => `At most ${most} minutes more: four hours in all.`,
  minutes: "Minutes",
  minutesMissing: (most: number) => `Type a number from 1 to ${most}.`,
  moreAct: "Give more time",
  over: "The time is over. Nothing is shown any more.",
  overNext: "If it is still needed, give more time with a reason. Else you are done.",
  noMore: "The four hours are used up.",
  rules: "Nothing can be copied. Everything is hidden at once when this window is left, and with the Escape key.",
  hideAll: "Hide everything",
  finishHeading: "Is everything done for which the set was opened?",
  finishLead:
    "The credentials cannot be shown again without the sheets. Afterwards the desk asks what was done, by whom and until when.",
};
