import { base32, base32Bytes } from "../encoding/base32.ts";
import { printableName } from "../encoding/printable-name.ts";
import { isRfc3339 } from "../encoding/rfc3339.ts";
import { fail } from "../failure/failure.ts";
import { EMPTY_JOURNAL, type JournalHead } from "../record/manifest.ts";
import { headerBytes } from "../share/share-header.ts";
import { WORDS } from "../share/word-list.ts";
import type { AcknowledgementContent, LabelContent, SetContent, SheetContent } from "./content.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const CHUNK_CHARACTERS = 784;

/**
 * Refuses a sheet whose heading, symbols and words do not tell the same: what is printed cannot be taken back. Fails with
 * `unreadable.name` on a name that cannot be printed safely, and with `fault.print-back` (naming the field) on anything that
 * contradicts itself or FORMAT.md; the latter is a mistake of this program, never of a person.
 */
export function checkSheet(content: SheetContent): void {
  const { set, x, shareText, words, locked, cardText, parts, accounts, recoveryTools } = content;
  checkSet(content);
  checkCustodian(content);
  demand("accounts", accounts.length > 0);
  for (const { title, system, factors } of accounts) {
    printableName(title, "title");
    if (system !== undefined) printableName(system, "system");
    for (const factor of factors) printableName(factor, "factor");
  }
  const symbols = locked ? 64 : 36;
  demand("share", matches(shareText, `SWS1:${headOf(content, x, locked)}[A-Z2-7]{${2 * symbols - 12}}`));
  demand("words", words.length === symbols && words.every((word, index) => word === wordAt(shareText, index)));
  checkCard(content, cardText);
  demand("parts", parts.length >= 1 && parts.length <= 16);
  for (const [index, part] of parts.entries()) {
    const length = index + 1 < parts.length ? `${CHUNK_CHARACTERS}` : `1,${CHUNK_CHARACTERS}`;
    const head = `SWP1/${set}/${twoDigits(index + 1)}-${twoDigits(parts.length)}/${parts[0]?.slice(20, 28) ?? ""}/`;
    demand("parts", matches(part, `${head}[A-Z2-7]{${length}}`));
  }
  for (const hash of Object.values(recoveryTools)) demand("tools", matches(hash, "[0-9a-f]{64}"));
}

/** The same for a page of outer labels. */
export function checkLabels(content: LabelContent): void {
  checkSet(content);
  demand("labels", content.labels.length >= 1 && content.labels.length <= content.n);
  for (const { x, labelText } of content.labels) {
    demand(
      "label",
      x >= 1 &&
        x <= content.n &&
        matches(labelText, `SWL1:(${headOf(content, x, false)}|${headOf(content, x, true)})[A-Z2-7]{27}`),
    );
  }
}

/** The same for an acknowledgement. */
export function checkAcknowledgement(content: AcknowledgementContent): void {
  checkSet(content);
  checkCustodian(content);
}

/** The same for a journal's head. */
export function checkJournal({ seq, head }: JournalHead): void {
  demand("journal", matches(`${seq}`, "[0-9]{1,6}") && matches(head, "[0-9a-f]{64}"));
  demand("journal", (seq === EMPTY_JOURNAL.seq) === (head === EMPTY_JOURNAL.head));
}

function checkSet({ set, generation, m, n, created, organisation, journal, appVersion }: SetContent): void {
  demand("set", matches(set, "[A-Z2-7]{8}"));
  demand("generation", base32Bytes(set)[4] === generation && generation >= 1);
  demand("threshold", [m, n].every(Number.isInteger) && m >= 2 && m <= n && n <= 15);
  demand("created", isRfc3339(created));
  if (organisation !== undefined) printableName(organisation, "organisation");
  checkJournal(journal);
  checkVersion(appVersion);
}

/** Refuses what is no version. Fails with `fault.print-back`. */
export function checkVersion(appVersion: string): void {
  demand("version", matches(appVersion, "[0-9A-Za-z.+-]{1,40}"));
}

function checkCustodian({ x, n, custodian, role }: AcknowledgementContent): void {
  demand("share", Number.isInteger(x) && x >= 1 && x <= n);
  if (custodian !== undefined) printableName(custodian, "custodian");
  if (role !== undefined) printableName(role, "role");
}

function checkCard(content: SheetContent, cardText: string): void {
  const characters = Math.ceil(((88 + 16 * content.n) * 8) / 5);
  const heads = [false, true].map((locked) => headOf(content, 0, locked)).join("|");
  demand("card", matches(cardText, `SWC1:(${heads})[A-Z2-7]{${characters - 12}}`));
}

/** The 12 characters that begin the base32 of a header: all of it but the last 4 of its 64 bits. */
function headOf({ set, generation, m, n }: SetContent, x: number, locked: boolean): string {
  return base32(headerBytes({ locked, m, n, x, generation, family: base32Bytes(set).subarray(0, 4) })).slice(0, 12);
}

function wordAt(shareText: string, index: number): string | undefined {
  const [high = "", low = ""] = shareText.slice("SWS1:".length + 2 * index);
  return WORDS[32 * ALPHABET.indexOf(high) + ALPHABET.indexOf(low)];
}

/** Whether the whole text matches. */
export function matches(text: string, pattern: string): boolean {
  return new RegExp(`^(?:${pattern})$`).test(text);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** Fails with `fault.print-back`, naming the field, unless it holds. */
export function demand(field: string, holds: boolean): void {
  if (!holds) fail("fault.print-back", { field });
}
