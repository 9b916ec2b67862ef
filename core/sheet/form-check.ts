import { printableName } from "../encoding/printable-name.ts";
import { isRfc3339 } from "../encoding/rfc3339.ts";
import type { JournalHead } from "../record/manifest.ts";
import { checkJournal, checkVersion, demand } from "./content-check.ts";

/** What every form that belongs to no single sheet says of itself. */
export interface FormContent {
  /** "" when it is not known. */
  readonly organisation: string;
  /** Where the journal stood when the form was printed, and when that was, RFC 3339. */
  readonly journal: JournalHead;
  readonly printed: string;
  readonly appVersion: string;
}

/** Refuses a form that contradicts itself. Fails with `unreadable.name`, and with `fault.print-back` naming the field. */
export function checkForm({ organisation, journal, printed, appVersion }: FormContent): void {
  checkNames({ organisation });
  demand("printed", isRfc3339(printed));
  checkJournal(journal);
  checkVersion(appVersion);
}

/** Refuses names that cannot be printed safely; "" is none. Fails with `unreadable.name` naming the field. */
export function checkNames(names: Readonly<Record<string, string>>): void {
  for (const [field, name] of Object.entries(names)) if (name !== "") printableName(name, field);
}
