import { headCode, headWords } from "../../record/head-code.ts";
import { RULES } from "../../record/verify/rules.ts";
import { escapedPath } from "../../record/verify/told-finding.ts";
import type { Finding } from "../../record/verify/verification.ts";
import { markup, type Markup } from "../../sheet/markup.ts";
import type { PackFacts } from "../pack-facts.ts";
import { RETENTION_YEARS, retentionDay } from "../retention.ts";
import { code, counted, facts, shownTime, table, theirs } from "./pieces.ts";

/** Findings in the report at most: the verifiers name them all. */
const FINDINGS = 200;

/** Whose book this is, whether it held, what to compare with paper, and how long it is kept. */
export function openingPart(pack: PackFacts): Markup {
  const { organisation, today, appVersion, records, verification } = pack;
  const [first, last] = [records.at(0), records.at(-1)];
  const span =
    first === undefined || last === undefined ? "no record" : markup`${shownTime(first.time)} to ${shownTime(last.time)}`;
  return markup`<header><p class="eyebrow">Sealwright audit report</p>
<h1>${organisation === "" ? "Custody of emergency credentials" : theirs(organisation)}</h1>
<p class="lead">Made ${shownTime(today)} UTC by Sealwright ${appVersion} from the signed records in the folder book of this pack. The records
are the evidence; this report only tells them. Times are UTC.</p></header>
${verdict(pack)}
${facts([
  ["Records", markup`${records.length}, ${span}`],
  ["Sets in earnest", pack.standing.sets.length],
  ["Drill sets", pack.standing.drills.length],
  ["Signers", pack.signers.length],
])}
${headPart(pack)}
<h2>Retention</h2>
<p>Keep this pack and the book until <b>${retentionDay(pack)}</b>: ${RETENTION_YEARS} years after the pack’s last record. The same holds for every kind of
record: sealings, custody, checks, openings, reviews, rotations, keys and incidents. A later pack has a later day.</p>
${verification.notices.length === 0 ? "" : notices(verification.notices)}`;
}

function verdict({ verification, records, today }: PackFacts): Markup {
  const { findings, manifests, signatures } = verification;
  if (findings.length === 0) {
    return markup`<div class="verdict"><p><b>The book held.</b> ${counted(records.length, "record")}, ${counted(manifests.length, "manifest")} and ${counted(signatures, "signature")} were verified on
${shownTime(today)}; nothing was found. Verify it yourself: README.txt says how, in three ways.</p></div>`;
  }
  return markup`<div class="verdict bad"><p><b>The book does not hold: ${counted(findings.length, "finding")}.</b> What follows tells what can
still be read; some of it may be untrue.</p></div>${findingTable(findings)}`;
}

function findingTable(findings: readonly Finding[]): Markup {
  const rows = findings
    .slice(0, FINDINGS)
    .map(({ rule, file }) => [rule, code(escapedPath(file)), markup`${RULES[rule].says} ${RULES[rule].means}`]);
  const more = findings.length - rows.length;
  return markup`${table(
    [
      ["Rule", "number"],
      ["File", "middle"],
      ["What it means", ""],
    ],
    rows,
    "None.",
  )}
${more > 0 ? markup`<p>${more} more: verify.py names them all.</p>` : ""}`;
}

function notices(found: readonly Finding[]): Markup {
  return markup`<h2>Notices</h2><p class="soft">What was noticed and keeps no book from holding.</p>${findingTable(found)}`;
}

function headPart({ verification: { head } }: PackFacts): Markup {
  return markup`<h2>To compare with paper</h2>
<p>This is where the journal stands. The same head, or an earlier one, is printed on sheets, receipts and forms. A head on paper that
the verifiers do not find in this book shows that the journal was rewritten or cut.</p>
${facts(
  [
    ["Head code", markup`<span class="code head-code">${headCode(head)}</span>`],
    ["Record", head.seq],
    ["The same in words", headWords(head).join(" ")],
    ["SHA-256 of that record", code(head.head)],
  ],
  ["Head code", "The same in words", "SHA-256 of that record"],
)}`;
}
