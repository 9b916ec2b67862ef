import { scriptHtml } from "../../core/ceremony/printed-script.ts";
import { secondsOf } from "../../core/encoding/utc-moment.ts";
import { utf8Bytes } from "../../core/encoding/utf8.ts";
import { openingOf } from "../../core/custody/openings.ts";
import { fail } from "../../core/failure/failure.ts";
import { readManifest } from "../../core/record/manifest-reading.ts";
import { acknowledgementHtml } from "../../core/sheet/acknowledgement.ts";
import { drillReportHtml, type HeldDrill, heldDrills } from "../../core/sheet/drill-report.ts";
import { labelHtml } from "../../core/sheet/label-page.ts";
import { reviewFormHtml } from "../../core/sheet/review-form.ts";
import { runbookHtml } from "../../core/sheet/runbook-page.ts";
import type { CeremonyRun } from "./ceremony-run.ts";
import type { Effects } from "./effects.ts";

/** One document to be printed or, in a drill, saved. */
export interface Document {
  /** File name without ending, of this program's own. */
  readonly name: string;
  readonly html: Uint8Array;
}

/** The sheet of custodian x. Secret: its bytes are wiped by the press. */
export async function sheetDocument(run: CeremonyRun, effects: Effects, x: number): Promise<Document> {
  const { html } = await run.vault().call("sheet", { x, ...effects.recoveryTools });
  return { name: `sheet-${x}`, html };
}

export function labelDocument(run: CeremonyRun, effects: Effects): Document {
  const labels = run.sealed?.labels ?? fail("refused.not-this-step");
  const html = labelHtml({ ...common(run, effects), labels }, run.facts.paper, effects.typeface);
  return { name: "labels", html: utf8Bytes(html) };
}

export function acknowledgementDocuments(run: CeremonyRun, effects: Effects): readonly Document[] {
  const content = common(run, effects);
  return (run.facts.roster?.custodians ?? []).map(({ name, role }, index) => {
    const x = index + 1;
    const html = acknowledgementHtml({ ...content, x, custodian: name, role }, run.facts.paper, effects.typeface);
    return { name: `acknowledgement-${x}`, html: utf8Bytes(html) };
  });
}

/** With the times of what is done so far. */
export function scriptDocument({ facts, book, times }: CeremonyRun, effects: Effects): Document {
  const { kind, drill, paper } = facts;
  return { name: "script", html: utf8Bytes(scriptHtml(kind, drill, facts, book.head(), paper, effects.typeface, times)) };
}

/** The runbooks of the accounts that are being sealed, by their titles and systems alone. */
export function runbookDocument(run: CeremonyRun, effects: Effects): Document {
  const { accounts, drill, policy, roster, set, paper } = run.facts;
  const content = {
    accounts: accounts.map(({ title, system, runbook }) => ({ title, system, runbook })),
    drill,
    set: set?.set ?? null,
    policy: policy === null || roster === null ? null : { m: policy.m, n: roster.custodians.length },
    printed: run.assertedTime(),
    appVersion: effects.version,
  };
  return { name: "runbooks", html: utf8Bytes(runbookHtml(content, paper, effects.typeface)) };
}

/** The report of the drill that this ceremony recorded, beside those that began before it. Fails with `refused.not-this-step` without one. */
export function drillReportDocument(run: CeremonyRun, effects: Effects): Document {
  const { facts, book } = run;
  const all = heldDrills(book.records());
  const drill = facts.drillResult === null ? undefined : all.at(-1);
  if (drill === undefined) return fail("refused.not-this-step");
  const began = ({ started }: HeldDrill) => secondsOf(started);
  const before = all.filter((one) => one !== drill && began(one) <= began(drill));
  const content = {
    drill,
    before: before.toSorted((one, other) => began(one) - began(other)),
    operator: facts.roster?.operator ?? "",
    witness: facts.roster?.witness ?? "",
    approvers: facts.approvers?.names ?? [],
    organisation: facts.organisation,
    journal: book.head(),
    printed: run.assertedTime(),
    appVersion: effects.version,
  };
  return { name: "report", html: utf8Bytes(drillReportHtml(content, facts.paper, effects.typeface)) };
}

/**
 * The form of the review after the opening that the record of number `of` tells. Fails with `refused.answer` when that is not one
 * of `set.opened`.
 */
export function reviewFormDocument(run: CeremonyRun, effects: Effects, of: number): Document {
  const opening = openingOf(run.book.records(), of) ?? fail("refused.answer", { field: "opening" });
  const content = { opening, journal: run.book.head(), printed: run.assertedTime(), appVersion: effects.version };
  return { name: `review-${of}`, html: utf8Bytes(reviewFormHtml(content, run.facts.paper, effects.typeface)) };
}

function common({ facts, sealed }: CeremonyRun, { version }: Effects) {
  const { set, policy, drill, organisation } = facts;
  if (set === null || policy === null || sealed === null) return fail("refused.not-this-step");
  const { m, n } = policy;
  const named = organisation === "" ? {} : { organisation };
  const { created, manifest } = sealed;
  // All papers of a set bear one head. The sheets have it from the vault, which put it into the manifest.
  const { journal } = readManifest(manifest);
  return { set: set.set, generation: set.generation, m, n, drill, created, journal, appVersion: version, ...named };
}
