import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { headCode, headWords } from "../../core/record/head-code.ts";
import type { Evidence } from "../../core/record/verify/book-place.ts";
import { RULES } from "../../core/record/verify/rules.ts";
import { findingLine, findingPlace } from "../../core/record/verify/told-finding.ts";
import type { Finding, Verification } from "../../core/record/verify/verification.ts";
import type { VerifiedEvidence } from "./book-evidence.ts";
import { shownName } from "./terminal.ts";

const WIDTH = 110;

/**
 * What came of it, for a person and for a program: each finding begins a line with `RULE path: `, the first file first; every
 * other line begins otherwise. A rule is explained where it is met first.
 */
export function verificationReport(verified: VerifiedEvidence, headsGiven: number): string {
  const { findings, notices } = verified.verification;
  const explained = new Set<string>();
  const told = (finding: Finding) => {
    const known = explained.has(finding.rule);
    explained.add(finding.rule);
    return known ? findingPlace(finding) + RULES[finding.rule].says : findingLine(finding);
  };
  const lines = [
    ...findings.map((finding) => wrapped(told(finding))),
    ...notices.map((notice) => wrapped(`Notice ${told(notice)}`)),
    ...(findings.length > 0 ? [] : [""]),
  ];
  const end = findings.length === 0 ? holding(verified, headsGiven) : broken(verified);
  return `${[...lines.filter((line) => line !== ""), ...end].join("\n")}\n`;
}

function broken({ evidence, verification, list }: VerifiedEvidence): readonly string[] {
  const { findings, records, manifests } = verification;
  const count = findings.length === 1 ? "one finding" : `${findings.length} findings, the first at the top`;
  return [
    "",
    `DOES NOT HOLD  ${nameOf(evidence)}: ${count}.`,
    ...fact("Read", `${counted(records.length, "record")} and ${counted(manifests.length, "manifest")}.`),
    ...fact("Signers", LISTS[list]),
  ];
}

function holding({ evidence, verification, list }: VerifiedEvidence, headsGiven: number): readonly string[] {
  const { records, manifests, signatures, head } = verification;
  const [first, last] = [records.at(0), records.at(-1)];
  const span = first === undefined || last === undefined ? "" : ` From ${first.time} to ${last.time}.`;
  const code = `record ${head.seq}\n${headCode(head)}\n${rows(headWords(head)).join("\n")}\n${COMPARE}`;
  return [
    `HOLDS  ${nameOf(evidence)}: ${counted(records.length, "record")}, ${counted(manifests.length, "set")}, ${counted(signatures, "signature")}.${span}`,
    ...fact("Head", code),
    ...(headsGiven === 0
      ? []
      : fact(
          "Paper",
          `${counted(headsGiven, "head")} from paper given; this journal has ${headsGiven === 1 ? "it" : "them all"}.`,
        )),
    ...packSum(evidence),
    ...fact("Signers", [LISTS[list], ...signers(verification)].join("\n")),
  ];
}

const COMPARE =
  "Compare it with the newest paper. Nothing else shows whether the end of the journal was cut off. A head on older paper: " +
  "give it with --head.";

const LISTS: Readonly<Record<VerifiedEvidence["list"], string>> = {
  own:
    "by the book's own list: whoever rewrote the book could have rewritten it. Give --allowed-signers with a list kept " +
    "elsewhere.",
  inside:
    "by a list that lies in what was verified: whoever rewrote the book could have rewritten it. Give one that was kept " +
    "elsewhere.",
  elsewhere: "by the list that was given.",
};

/** Who may sign: identifier, and the name with which the key was added. */
function signers({ allowed, records }: Verification): readonly string[] {
  return allowed.map(({ principal }) => {
    const added = records.find((record) => record.event === "key.added" && record.body.id === principal);
    return `${principal}  ${added?.event === "key.added" ? shownName(added.body.name) : "(no record added this key)"}`;
  });
}

function packSum({ is, files }: Evidence): readonly string[] {
  const sums = files.find(({ path }) => is === "pack" && path === "SHA256SUMS");
  if (sums?.is !== "file") return [];
  return fact("Pack", `SHA-256 of SHA256SUMS, as told when it was exported:\n${bytesToHex(sha256(sums.bytes))}`);
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
const nameOf = ({ is }: Evidence) => (is === "pack" ? "The audit pack" : "The book");

function rows(words: readonly string[]): readonly string[] {
  return [0, 4, 8].map((start) => words.slice(start, start + 4).join(" "));
}

const INDENT = 9;

/** A word at the left, and lines beside it. */
function fact(name: string, text: string): readonly string[] {
  const lines = text.split("\n").flatMap((line) => wrapped(line, WIDTH - INDENT, "").split("\n"));
  return lines.map((line, index) => (index === 0 ? name : "").padEnd(INDENT) + line);
}

function wrapped(text: string, width = WIDTH, indent = "    "): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && longer.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line].join("\n");
}
