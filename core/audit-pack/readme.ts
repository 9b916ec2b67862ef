import { headCode, headWords } from "../record/head-code.ts";
import type { PackFacts } from "./pack-facts.ts";
import { BY_HAND } from "./by-hand.ts";
import { retentionDay, RETENTION_YEARS } from "./retention.ts";

const FIELDS: readonly (readonly [string, string])[] = [
  ["organisation", "whose book it is"],
  ["record, sha256", "number of the record set.opened, and SHA-256 of its file in book/records"],
  ["timestamp", "when the set was opened, RFC 3339"],
  ["timeSource", "attested: as people read it from a watch; machine: as its clock said"],
  ["actor, witness", "who worked the machine, and who watched"],
  ["actors", "everyone named in the record; 8 capitals and digits: a signing key"],
  ["ticket, justification", "as given when the opening was asked for"],
  ["approvers", "who agreed"],
  ["classification", "emergency, drill or misuse-check; null when nobody asked"],
  ["drill", "true for a set made for practice and for an opening in a drill"],
  ["frameworks", "the controls that the record is evidence for (see controls.json)"],
  ["set", "set ID, its generation, and the titles of the accounts in it"],
  ["trust", "whether the cards of the sheets vouched for what was opened"],
  ["shown", "names of the fields that were shown, and for how many seconds they"],
  ["", "could be: no secret is in the journal"],
  ["state.closed", "when the use ended; null while it has not"],
  ["state.done, by, until", "what was done, by whom, until when, as people said"],
  ["state.review", "within 24 hours: by when; done, late, due or overdue (none: a drill)"],
  ["state.postMortem", "the same, within 48 hours"],
  ["state.rotation", "the same for the change of all credentials, or waived; to: the set that"],
  ["", "followed; waived: who let it be, until when (null: for good) and why"],
  ["made, head", "when this file was made, and the journal's head then"],
];

/** README.txt: what the pack is, how to check it without the program that made it, and what its files say. */
export function readmeText(facts: PackFacts): string {
  const { organisation, today, appVersion, verification, records } = facts;
  const { head, findings } = verification;
  const whose = organisation === "" ? "" : ` of ${organisation}`;
  const last = records.at(-1)?.time ?? "none";
  const holds =
    findings.length === 0
      ? "When it was made the book held: nothing was found."
      : `WHEN IT WAS MADE THE BOOK DID NOT HOLD: ${findings.length} ${findings.length === 1 ? "finding" : "findings"}. See report.html.`;
  return `AUDIT PACK

This is a copy of the journal${whose}:
the signed records of what became of sealed sets of emergency credentials, with a report and
all that checks them. No secret, share or private key is in it.

    made      ${today}, by Sealwright ${appVersion}
    records   ${head.seq}, the last one of ${last}
    head      ${headCode(head)}
              ${words(headWords(head))}
    keep      until ${retentionDay(facts)}: ${RETENTION_YEARS} years after the last record, all kinds of records alike

${holds}

WHAT IS IN IT

    report.html             to read and to print (A4 or Letter); it runs no script and loads nothing
    timeline.csv            one line a record (UTF-8 with a byte order mark, RFC 4180); a cell that
                            a spreadsheet could take for a formula begins with '
    controls.json           controls of known frameworks, the records that are evidence, and what
                            is not claimed
    emergency-access.json   every opening of a set; emergency-access/NNNNNN.json has one each
    review-checklist.md     questions for the review after an opening
    book/                   records, manifests, signatures and allowed_signers, as they are in the book
    verify.html, verify.py  programs that check this pack; FORMAT.md says what they check
    SHA256SUMS              of all files of this pack but itself

Only book/ is evidence: everything else was made from it and can be made again.

HOW TO CHECK IT

Do at least one of these, and do not take the list of signers and the head from this pack
alone. Somebody who rewrote the book could have rewritten both: compare the head with the
paper in the safe, and allowed_signers with a copy that was kept elsewhere.

1. In a browser. Open verify.html, which needs no network, and give it this folder or the
   zip. Type the head from the paper.

2. With Python 3.9 or later:

    python3 verify.py --head "HEAD FROM PAPER" --allowed-signers KEPT-ELSEWHERE .

3. By hand, with sha256sum (on a Mac: shasum -a 256) and ssh-keygen of OpenSSH 9.1 or
   later. In this folder:

${indented(BY_HAND.sums)}

   Then the signatures, each of which must say "Good". A key that is valid for a time only is
   looked at as of the document's time:

${indented(BY_HAND.signatures)}

   Then the chain: every record names the hash of the one before it. Nothing may be printed
   but the last number and hash, and the head as it stands on paper, without its hyphens:

${indented(BY_HAND.chain)}

   Every record must have two signatures by different keys, but those of key.added, which
   have one; FORMAT.md, "Verifying a book", has all rules.

THE FIELDS OF emergency-access

One JSON object for each opening, made for taking into an online system that keeps it in
write-once storage and opens the review. Beside each file lies its SHA-256: in that folder,
sha256sum -c NNNNNN.json.sha256.

${FIELDS.map(([field, says]) => `    ${field.padEnd(22)}  ${says}`).join("\n")}

WHAT IT DOES NOT SAY

The journal says what people signed. It does not say that everything was recorded, that a
signing key was in the right hands, or what was done on the target systems. A seal that
looked intact is one that looked intact.
`;
}

function words(all: readonly string[]): string {
  return `${all.slice(0, 6).join(" ")}\n              ${all.slice(6).join(" ")}`;
}

function indented(script: string): string {
  return script
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");
}
