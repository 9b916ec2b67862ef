/** What the organisation is told when a set is opened. None of it is secret, all of it may end in a mailbox. */
export interface EmergencyFacts {
  /** "" when it has no name. */
  readonly organisation: string;
  /** Set ID, or null where only the sheets will tell. */
  readonly set: string | null;
  /** Titles of the accounts, as the manifest has them; empty where it is not at hand. */
  readonly accounts: readonly string[];
  readonly ticket: string;
  readonly reason: string;
  readonly classification: "emergency" | "drill" | "misuse-check";
  readonly operator: string;
  readonly witness: string;
  readonly approvers: readonly string[];
  /** RFC 3339, as asserted. */
  readonly time: string;
}

/** A message as plain text: lines end with a line feed, and no line comes from a field alone. */
export interface PlainMessage {
  readonly subject: string;
  readonly body: string;
}

const CALLED = {
  emergency: { subject: "EMERGENCY", says: "This is an emergency. Break-glass credentials are being opened." },
  drill: { subject: "DRILL", says: "This is a drill. No real credential is opened; nothing needs to be done." },
  "misuse-check": { subject: "CHECK", says: "A suspected misuse is being checked. Break-glass credentials are being opened." },
} as const;

/** Characters of one field in the message at most. */
const FIELD_LIMIT = 120;
const REASON_LIMIT = 400;
const ACCOUNTS_SHOWN = 12;

/**
 * The message, the most important first, because a phone's symbol may cut its end. A field's line ends and invisible characters become
 * spaces, and what is too long is cut with an ellipsis: in an emergency nothing is refused for its spelling, and no field can pretend to
 * be a line of the message.
 */
export function emergencyMessage(facts: EmergencyFacts): PlainMessage {
  const { subject, says } = CALLED[facts.classification];
  const organisation = oneLine(facts.organisation, FIELD_LIMIT);
  const set = facts.set === null ? "not known yet" : oneLine(facts.set, FIELD_LIMIT);
  const { accounts } = facts;
  const more = accounts.length - ACCOUNTS_SHOWN;
  const lines = [
    says,
    "",
    ...(organisation === "" ? [] : [`Organisation: ${organisation}`]),
    `Set: ${set}`,
    `Time: ${oneLine(facts.time, FIELD_LIMIT)}`,
    `Ticket: ${oneLine(facts.ticket, FIELD_LIMIT)}`,
    `Reason: ${oneLine(facts.reason, REASON_LIMIT)}`,
    `Approved by: ${listed(facts.approvers)}`,
    `Operator: ${oneLine(facts.operator, FIELD_LIMIT)}`,
    `Witness: ${oneLine(facts.witness, FIELD_LIMIT)}`,
    ...(accounts.length === 0 ? ["Accounts: not known yet"] : ["Accounts:"]),
    ...accounts.slice(0, ACCOUNTS_SHOWN).map((title) => `- ${oneLine(title, FIELD_LIMIT)}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
    "",
    "If you know nothing of this, act now: call the people named above.",
    ...(facts.classification === "drill" ? [] : ["Afterwards every credential of the set must be changed and sealed again."]),
  ];
  return {
    subject: `[${subject}] Break-glass set ${facts.set === null ? "" : `${set} `}is being opened`,
    body: `${lines.join("\n")}\n`,
  };
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "nobody" : names.map((name) => oneLine(name, FIELD_LIMIT)).join(", ");
}

/** One line without anything invisible, in NFC, at most `limit` characters. */
function oneLine(text: string, limit: number): string {
  const plain = text
    .normalize("NFC")
    .replaceAll(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
  const characters = Array.from(plain);
  return characters.length <= limit ? plain : `${characters.slice(0, limit - 1).join("")}…`;
}
