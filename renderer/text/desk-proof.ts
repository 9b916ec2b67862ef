/** Sentences of the proof of a quorum, and of what it found. */

export const PROOF_SET = {
  set: {
    heading: "Which set’s quorum is proved?",
    lead: "As many sheets as open it are read in. The vault opens the set, compares it with the signed manifest, and shows nothing.",
  },
  why: {
    heading: "Why is it proved?",
    lead: "Once a year is good practice. Afterwards every sheet that was out goes into a new bag: have the bags at hand.",
    ticket: "Ticket",
    ticketHint: "The number under which this is handled",
    reason: "Reason",
    reasonHint: "One line. It is signed: no secret, no share.",
    set: "Set",
    holds: "Holds",
    brings: "Sheets to be brought",
    needed: (m: number, n: number) => `any ${m} of the ${n}`,
  },
  missing: { reason: "Say in a few words why it is proved." },
};

export const PROVED = {
  opened: (m: number) => `${m} sheets together open the set: key and payload are as the signed manifest says (level 4).`,
  unopened: "It was not shown that a quorum opens the set.",
  unopenedNext:
    "Bring other sheets of this set, and hold the proof again. If too few are good, seal a new set while the accounts can still be reached.",
  aside: (count: number) =>
    count === 1
      ? "1 sheet was set aside: it was not read, or it does not belong to this set."
      : `${count} sheets were set aside: they were not read, or do not belong to this set.`,
  asideNext:
    "Look at each: the journal names it with the reason. A sheet that is not its share counts as exposed: call a rotation within 7 days.",
  fits: (count: number) =>
    count === 1 ? "1 account fits its target (level 5)." : `${count} accounts fit their targets (level 5).`,
  differs: "Something else is sealed than what this target knows:",
  differsNext:
    "In an emergency this account could not be used. Call a rotation of the set now, while the account can still be reached.",
  outside: (count: number) =>
    count === 1 ? "1 sheet is still out of its bag." : `${count} sheets are still out of their bags.`,
  outsideNext: "Each goes into a new bag now. Call a recording for the new numbers.",
};
