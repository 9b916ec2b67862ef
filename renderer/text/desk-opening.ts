/** Sentences of the steps of break-glass, and of those that end every ceremony. */

export const REQUEST = {
  set: {
    heading: "Which set is opened?",
    lead: "Choose it from the book. If the book does not know it, the sheets will tell.",
    unknown: "Only the sheets tell",
    unknownHint: "The set is not in this book.",
  },
  why: {
    heading: "Why is it opened?",
    kind: "What is this?",
    kinds: {
      emergency: { name: "Emergency", hint: "The credentials are needed now" },
      "misuse-check": { name: "Check for misuse", hint: "Someone may have opened or copied a sheet" },
      drill: { name: "Drill", hint: "Practice with a drill’s set" },
    },
    ticket: "Ticket",
    ticketHint: "The number under which this is handled",
    reason: "Reason",
    reasonHint: "One line. It is signed and goes to the organisation.",
  },
  missing: {
    set: "Choose the set, or say that only the sheets tell.",
    kind: "Say what this is.",
    ticket: "Give the number of the ticket.",
    reason: "Say in a few words why it is opened.",
  },
};

export const APPROVERS = {
  heading: "Who approves it?",
  lead: "Two people who are neither operator nor witness. Reach them by a number that you already had, not by one from a message.",
  boxes: {
    one: (number: number) => `Approver ${number}`,
    add: "Add an approver",
    remove: (number: number) => `Remove approver ${number}`,
  },
  fewer: "Fewer than two people approve this.",
  fewerWhy: "One person can be deceived or forced. Two who were asked apart seldom are.",
  reason: "Fewer suffice, because",
  reasonHint: "At least ten characters. It is signed.",
  missing: {
    reason: "Say in at least ten characters why fewer suffice, or name two.",
    twice: "This person is named twice.",
    present: "An approver is neither operator nor witness.",
  },
};

export const MESSAGE = {
  heading: "Has the organisation been told?",
  lead: "Whoever owns these credentials learns now that they are opened. If it was not asked for, somebody can still stop it.",
  text: "The message, to read out or to send",
  scan: "With a phone: point its camera at the code, and send the mail that it prepares.",
  noSymbol: "The message is too long for a code. Read it out.",
  answer: "The organisation",
  told: "Has been told",
  toldHint: "By telephone, or the mail is on its way",
  notTold: "Cannot be told now",
  notToldHint: "It must be told later; say why",
  reason: "Why it cannot be told now",
  reasonHint: "At least ten characters. It is signed.",
  missing: {
    answer: "Say whether the organisation was told.",
    reason: "Say in at least ten characters why it cannot be told now.",
  },
};

export const BAGS = {
  heading: "Which bags were brought?",
  lead: "Look at each bag before anyone opens it. Type the number from the bag itself, not from a list.",
  known: (count: number) =>
    count === 1
      ? "The book knows the number of 1 bag of this set."
      : `The book knows the numbers of ${count} bags of this set.`,
  unknown: "The book knows no bag of this set. The numbers are written down all the same.",
  bag: (number: number) => `Bag ${number}`,
  number: "Number printed on the bag",
  look: "How does it look?",
  looks: {
    intact: { name: "Intact", hint: "Sealed, no trace of opening that we can see" },
    broken: { name: "Damaged", hint: "Torn, cut, wet or resealed" },
    opened: { name: "Open", hint: "The seal is open" },
    "not-in-a-bag": { name: "No bag", hint: "The sheet comes without one" },
  },
  add: "Add a bag",
  remove: (number: number) => `Remove bag ${number}`,
  honest: "An intact look is what people saw. It is no proof of what happened to the bag.",
  missing: {
    none: "Enter the bags that were brought.",
    number: "Type the number that is printed on the bag.",
    look: "Say how the bag looks.",
    twice: "This number was typed already.",
  },
};

export const USED = {
  heading: "What was done with it?",
  done: "What was done",
  doneHint: "In a few lines, without any secret",
  by: "By whom",
  until: "The access is needed until",
  untilHint: "Year, month, day: 2026-11-24",
  missing: {
    done: "Say what was done.",
    by: "Say by whom.",
    until: "Give the day as year, month and day: 2026-11-24.",
  },
};

export const AFTERMATH = {
  heading: "What must follow?",
  lead: "The set is used: whoever saw a credential may remember it. It stays red in the book until all of this is done.",
  duties: {
    rotate: "Change every credential of the set on its system",
    reseal: "Seal the new credentials as a new set",
    review: "Review what was done, with someone who was not here",
    "post-mortem": "Hold the post-mortem: why was it needed?",
  },
  by: (time: string) => `by ${time}`,
  drill: "In a drill: say aloud who would do each of these.",
  none: "Nothing is due.",
};

export const FINISH = {
  heading: "Close the ceremony?",
  lead: "Look around first. After this nothing can be added.",
  sealing: [
    "Every bag is sealed and in its custodian’s hands.",
    "The printer’s tray is empty, and so is the table.",
    "Spoiled prints are destroyed.",
  ],
  "break-glass": [
    "The clean room is closed, and nobody has notes of a secret.",
    "Every opened sheet is accounted for.",
    "Everybody knows what must follow.",
  ],
  recording: ["Everything that happened since the last ceremony is recorded.", "The papers that it was read from are filed."],
  rotation: [
    "Every new bag is sealed and in its custodian’s hands.",
    "What is left of the old sheets can be read by nobody.",
    "The printer’s tray is empty, and spoiled prints are destroyed.",
  ],
  round: [
    "Every bag that was looked at is back in its custodian’s hands.",
    "Every sheet that was out is in a new bag.",
    "The round’s sheet is signed and filed, if people went with it.",
  ],
  "quorum-proof": [
    "The clean room is closed, and nothing was shown.",
    "Every sheet that was out is in a new bag, with its custodian.",
    "The opened bags are destroyed.",
  ],
  leaver: [
    "Every sheet of this person is in somebody else’s hands, destroyed, or known to be missing.",
    "Every combination that they knew is changed, or its change is agreed.",
    "Keys and passes are handed back.",
  ],
  signs: "Operator and witness sign the closing record. Then the vault ends, and what it held is gone.",
};
