import { createHash } from "node:crypto";
import type { RecordView } from "../../core/contract/journal-view.ts";
import { utf8Text } from "../../core/encoding/utf8.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Book, Signatures } from "../../core/record/book.ts";
import type { JournalRecord } from "../../core/record/record.ts";
import { RECORD_EVENTS } from "../../core/record/record-events.ts";
import { sentenceOf } from "../../core/record/sentence.ts";
import { signerId } from "../../core/record/signer-id.ts";
import { readSshSignature } from "../../core/record/sshsig.ts";
import { signerNames } from "./signer-names.ts";

/** Fields of one record that are shown at most: the largest that there can be has fewer. */
const MOST_FIELDS = 2000;
/** What stands elsewhere on the page, or is the same in every record. */
const ELSEWHERE: readonly string[] = ["v", "type", "seq", "prev", "event", "controls"];

/** One record with its bytes and signatures as they are on the disk now. Fails with `unreadable.book-file` when there is none. */
export async function recordViewOf(book: Book, seq: number): Promise<RecordView> {
  const records = book.records();
  const record = records[seq - 1] ?? fail("unreadable.book-file", { position: seq, field: "record" });
  const bytes = await book.recordBytes(seq);
  const signatures = signersOf(await book.signatures(seq), signerNames(records));
  const { event, time, timeSource, set, controls, prev } = record;
  return {
    seq,
    event,
    time,
    attested: timeSource === "attested",
    set,
    attests: RECORD_EVENTS[event].says,
    says: sentenceOf(record),
    fields: fieldsOf(record).slice(0, MOST_FIELDS),
    signatures,
    controls: [...controls],
    bytes: utf8Text(bytes),
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    prev,
    commands: commandsFor(seq, signatures),
    newest: records.length,
  };
}

/** Whose keys the signature files are of. They were verified when the book was opened. */
function signersOf(
  { operator, witness }: Signatures,
  names: ReadonlyMap<string, string>,
): readonly RecordView["signatures"][number][] {
  const one = (role: "operator" | "witness", armour: string) => {
    const id = signerId(readSshSignature(armour).publicKey);
    return { role, id, name: names.get(id) ?? "" };
  };
  return [one("operator", operator), ...(witness === null ? [] : [one("witness", witness)])];
}

/** FORMAT.md, "Manifest and records": with coreutils and OpenSSH alone, in the book's folder. */
function commandsFor(seq: number, signatures: readonly RecordView["signatures"][number][]): readonly string[] {
  const file = `records/${String(seq).padStart(6, "0")}.json`;
  const verify = signatures.map(({ role, id }) => {
    const signature = role === "operator" ? `${file}.sig` : `${file}.witness-1.sig`;
    return `ssh-keygen -Y verify -f allowed_signers -I ${id} -n sealwright-record -s ${signature} < ${file}`;
  });
  return [`sha256sum ${file}`, ...verify];
}

/** Everything in a record by its path in the file: `body.credentials[0].how`. */
function fieldsOf(record: JournalRecord): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(record).flatMap(([name, value]) => (ELSEWHERE.includes(name) ? [] : flattened(name, value)));
}

function flattened(name: string, value: unknown): readonly { readonly name: string; readonly value: string }[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.length === 0 ? [{ name, value: "" }] : items.flatMap((item, index) => flattened(`${name}[${index}]`, item));
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([field, inner]) => flattened(`${name}.${field}`, inner));
  }
  const isTold = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return [{ name, value: isTold ? String(value) : "" }];
}
