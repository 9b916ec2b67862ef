import type { Column } from "../sheet/table.ts";

const wide = (caption: string): Column => ({ caption, look: "wide" });
const narrow = (...captions: readonly string[]): readonly Column[] => captions.map((caption) => ({ caption }));

/** The columns of the lists that are filled in by hand. */
export const SCRIPT_COLUMNS = {
  custodians: [
    ...narrow("Share"),
    wide("Custodian and place"),
    ...narrow("Printed", "Read back", "Number of the bag", "Time", "Custodian", "Witness"),
  ],
  accounts: [
    ...narrow("No."),
    wide("Account"),
    ...narrow("Brought along", "Installed, how proved", "Time", "Operator", "Witness"),
  ],
  bags: narrow("No.", "Number of the bag", "Look of the seal", "Share", "Brought by", "Time", "Witness"),
  events: [
    ...narrow("No."),
    wide("What happened, and when"),
    wide("Paper it is recorded from"),
    ...narrow("Set", "Share or bag", "Time", "Operator", "Witness"),
  ],
  oldAccounts: [
    ...narrow("No."),
    wide("Account"),
    ...narrow("New one accepted", "Old one refused", "How it was tried", "Operator", "Witness"),
  ],
  oldSheets: narrow("Share", "Custodian", "Number of the bag", "How it was destroyed", "Time", "Operator", "Witness"),
  seals: [
    ...narrow("No."),
    wide("Custodian and place"),
    ...narrow("Set and share", "Number, read from the bag", "Look of the seal", "Time", "Operator", "Witness"),
  ],
  rebagged: [
    ...narrow("No.", "Set and share"),
    wide("Custodian and place"),
    ...narrow("Result", "Number of the new bag", "Time", "Custodian", "Witness"),
  ],
  handovers: [
    ...narrow("No.", "Set and share", "What became of it"),
    wide("New custodian and place"),
    ...narrow("Number of the new bag", "Time", "Custodian", "Witness"),
  ],
  safes: [...narrow("No."), wide("Place of the safe"), ...narrow("Changed by", "Time", "Operator", "Witness")],
  exceptions: [...narrow("Time", "Step"), wide("What happened"), wide("What was done"), ...narrow("Operator", "Witness")],
} as const satisfies Readonly<Record<string, readonly Column[]>>;
