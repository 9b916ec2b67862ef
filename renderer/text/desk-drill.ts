/** Sentences of what a drill showed. */

export const DRILL_RESULT = {
  heading: "How did the drill go?",
  lead: "The machine has measured how long it took until a quorum was there. Say what it cannot see. A bad time is worth more than none: nobody is marked for it.",
  login: "Was somebody signed in?",
  yes: { name: "Yes", hint: "With a credential of this drill" },
  no: { name: "No", hint: "Nobody tried, or nobody came in" },
  minutes: "Minutes from the alarm to the first login",
  minutesHint: "A whole number. The alarm is when people were called together.",
  mistakes: "Mistakes counted",
  mistakesHint:
    "A wrong bag, a sheet that was not there, a step out of order, a passphrase forgotten: each is one. 0 if there were none.",
  note: "What is to be done better",
  noteHint: "In one line. It is signed and stands in the report.",
  missing: {
    login: "Say whether somebody was signed in.",
    minutes: "Type the minutes as a whole number.",
    mistakes: "Type the number of mistakes; 0 if there were none.",
  },
};

export const DRILL_REPORT = {
  action: "Print the drill’s report",
  hint: "Times and mistakes of this drill beside those before it, for the papers of the drill.",
  heading: "Print the report of this drill",
  print: "Print",
};
