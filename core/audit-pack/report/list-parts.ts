import { sha256 } from "@noble/hashes/sha2.js";
import { base64 } from "@scure/base";
import type { Validity } from "../../record/allowed-signers.ts";
import { overdueOf } from "../../custody/standing.ts";
import { publicKeyBlob, publicKeyOfText } from "../../record/ssh-wire.ts";
import { eventTitle, sentenceOf } from "../../record/sentence.ts";
import type { JournalRecord } from "../../record/record.ts";
import { markup, type Markup } from "../../sheet/markup.ts";
import { controlEvidence } from "../control-evidence.ts";
import type { PackFacts, Signer } from "../pack-facts.ts";
import { alarming, code, ranges, shownTime, table, where } from "./pieces.ts";
import { dueName } from "./due-name.ts";

/** People in one line of the timeline at most; the record and timeline.csv have the others. */
const PEOPLE = 12;

/** What is overdue, over all sets. */
export function overduePart({ standing }: PackFacts): Markup {
  const rows = overdueOf(standing).map((due) => [alarming(shownTime(due.by)), code(due.set), dueName(due)]);
  return markup`<h2>Overdue</h2>${table(
    [
      ["By", "when"],
      ["Set", "narrow"],
      ["What", ""],
    ],
    rows,
    "Nothing is overdue.",
  )}`;
}

const AMISS = new Set(["exception", "override", "rotation.waived", "incident", "key.revoked"]);

/** What went wrong, what was overruled and why, what happened outside ceremonies. */
export function amissPart({ records, drills }: PackFacts): Markup {
  const rows = records.flatMap((record) => (AMISS.has(record.event) ? [told(record, drills)] : []));
  return markup`<h2>Exceptions, overrides, waivers and incidents</h2>${table(TOLD, rows, "None.")}`;
}

/** Every record in one sentence, the first one first. */
export function timelinePart({ records, drills, peopleIn }: PackFacts): Markup {
  const rows = records.map((record) => {
    const people = peopleIn(record).slice(0, PEOPLE).join(", ");
    return [
      ...told(record, drills).slice(0, 2),
      markup`<b>${eventTitle(record.event)}.</b> ${says(record, drills)}
<span class="soft"><bdi>${people}</bdi></span>`,
    ];
  });
  return markup`<h2 class="timeline-part">Timeline</h2><p class="soft">All ${records.length} records, oldest first, with the people they name. ~ marks
a time that was the machine’s own and that nobody attested.</p>${table(TOLD, rows, "No record.")}`;
}

const TOLD = [
  ["Record", "number"],
  ["Time", "when"],
  ["What it says", ""],
] as const;

function told(record: JournalRecord, drills: ReadonlySet<number>) {
  const time = markup`${record.timeSource === "machine" ? "~ " : ""}${shownTime(record.time)}`;
  return [record.seq, time, says(record, drills)];
}

function says(record: JournalRecord, drills: ReadonlySet<number>): Markup {
  const drill = drills.has(record.seq) ? markup`<span class="tag">DRILL</span> ` : "";
  return markup`${drill}<bdi>${sentenceOf(record)}</bdi>`;
}

/** Who could sign, with which key, from when to when. */
export function signerPart({ signers, verification }: PackFacts): Markup {
  const allowed = new Map(verification.allowed.map((one) => [one.principal, one]));
  const rows = signers.map((signer) => [
    code(signer.id),
    markup`<bdi>${signer.name}</bdi><br /><span class="code">${fingerprint(signer)}</span>`,
    where(signer.added),
    validity(signer, allowed.get(signer.id)),
  ]);
  return markup`<h2>Signers and their keys</h2><p class="soft">The fingerprints are those of <span class="code">ssh-keygen -lf</span>. Compare them with
what these people have.</p>${table(
    [
      ["Identifier", "narrow"],
      ["Name and key", ""],
      ["Added", "when"],
      ["Until", "when"],
    ],
    rows,
    "None.",
  )}`;
}

function validity({ revoked }: Signer, allowed: Validity | undefined): Markup {
  if (allowed === undefined) return alarming("not in allowed_signers");
  const { validAfter, validBefore } = allowed;
  const from = validAfter === null ? "" : markup`valid from ${shownTime(validAfter)}<br />`;
  const until = validBefore === null ? "" : markup`valid until ${shownTime(validBefore)}<br />`;
  if (revoked === null) return markup`${from}${until}not revoked`;
  const since = revoked.since === null ? "" : markup`; doubtful since ${shownTime(revoked.since)}`;
  return markup`${from}${until}revoked: ${where(revoked)}, ${revoked.why}${since}`;
}

function fingerprint({ publicKey }: Signer): string {
  const key = publicKeyOfText(publicKey);
  return key === null ? "" : `SHA256:${base64.encode(sha256(publicKeyBlob(key))).replace(/=+$/, "")}`;
}

/** Controls with the records that are evidence, and what is not claimed. */
export function controlPart(facts: PackFacts): Markup {
  const rows = controlEvidence(facts).map(({ control: { id, framework, title, claimed, notClaimed }, records, drills }) => [
    markup`<b>${id}</b><br /><span class="soft">${framework}</span>`,
    markup`${title}<dl><dt>What records show</dt><dd>${claimed}</dd><dt>What is not claimed</dt><dd>${notClaimed}</dd></dl>`,
    markup`${records.length === 0 ? "no record" : ranges(records)}${drills.length === 0 ? "" : markup`<br /><span class="soft">drills: ${ranges(drills)}</span>`}`,
  ]);
  return markup`<h2>Controls and their evidence</h2><p>Records are evidence for those who judge; they fulfil no control by themselves. Titles are in our own words: the
framework’s text counts.</p><div class="controls">${table(
    [
      ["Control", "middle"],
      ["What it asks, what records show", ""],
      ["Records", "middle"],
    ],
    rows,
    "None.",
  )}</div>`;
}
