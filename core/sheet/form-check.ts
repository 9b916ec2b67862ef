import { printableName } from "../encoding/printable-name.ts";
import { isRfc3339 } from "../encoding/rfc3339.ts";
import type { JournalHead } from "../record/manifest.ts";
import { checkJournal, checkVersion, demand } from "./content-check.ts";

/** When a paper was printed, RFC 3339, and by which version. */
export interface PrintContent {
  readonly printed: string;
  readonly appVersion: string;
}

/** What a form that belongs to no single sheet says of itself. */
export interface FormContent extends PrintContent {
  /** "" when it is not known. */
  readonly organisation: string;
  /** Where the journal stood when the form was printed. */
  readonly journal: JournalHead;
}

/** Refuses a form that contradicts itself. Fails with `unreadable.name`, and with `fault.print-back` naming the field. */
export function checkForm(content: FormContent): void {
  checkPrint(content);
  checkNames({ organisation: content.organisation });
  checkJournal(content.journal);
}

/** The same of what every paper says. Fails with `fault.print-back`. */
export function checkPrint({ printed, appVersion }: PrintContent): void {
  demand("printed", isRfc3339(printed));
  checkVersion(appVersion);
}

/** Refuses names that cannot be printed safely; "" is none. Fails with `unreadable.name` naming the field. */
export function checkNames(names: Readonly<Record<string, string>>): void {
  for (const [field, name] of Object.entries(names)) if (name !== "") printableName(name, field);
}
