import type { StepId } from "../../core/ceremony/step.ts";
import type { Deed } from "../../core/contract/contract.ts";
import { nextGeneration } from "../../core/custody/next-generation.ts";
import { fail } from "../../core/failure/failure.ts";
import type { CeremonyRun } from "./ceremony-run.ts";
import type { Effects, Printer } from "./effects.ts";
import {
  acknowledgementDocuments,
  type Document,
  drillReportDocument,
  labelDocument,
  reviewFormDocument,
  runbookDocument,
  scriptDocument,
  sheetDocument,
} from "./papers.ts";
import { choosePrinter } from "./printers.ts";

/** From where the accounts with their runbooks are settled to the end of a sealing or rotation. */
const WITH_ACCOUNTS: readonly StepId[] = [
  "policy",
  "install",
  "split",
  "labels",
  "print",
  "read-back",
  "bag",
  "sign",
  "receipts",
];

type MachineDeed = Exclude<Deed, { do: "enter-clean-room" | "close-clean-room" }>;

/** Does what the machine does in the present step, and completes the step where that is all of it. */
export async function perform(deed: MachineDeed, run: CeremonyRun, effects: Effects): Promise<void> {
  const at = deed.do === "script" ? (run.at() ?? fail("refused.not-this-step")) : run.ready();
  const expect = (step: string) => (at.step === step ? at.item : fail("refused.not-this-step", { field: at.step }));
  switch (deed.do) {
    case "split":
      expect("split");
      return split(run, effects);
    case "labels": {
      expect("labels");
      const { name: printer } = await printAll(() => [labelDocument(run, effects)], deed, run, effects);
      return run.complete({ step: "labels", item: 0, answer: { printer } });
    }
    case "print": {
      const x = expect("print");
      const { name: printer, network } = await printAll(async () => [await sheetDocument(run, effects, x)], deed, run, effects);
      return run.complete({ step: "print", item: x, answer: { printer, network } });
    }
    case "acknowledgements":
      expect("receipts");
      await printAll(() => acknowledgementDocuments(run, effects), deed, run, effects);
      return;
    case "script":
      await printAll(() => [scriptDocument(run, effects)], deed, run, effects);
      return;
    case "review-form": {
      if (at.step !== "events" && at.step !== "aftermath") fail("refused.not-this-step", { field: at.step });
      const of = at.step === "events" ? deed.of : presentOpening(run, deed.of);
      await printAll(() => [reviewFormDocument(run, effects, of)], deed, run, effects);
      return;
    }
    case "save-pdf":
      return save(run, effects);
    case "drill-report":
      if (at.step !== "aftermath" && at.step !== "finish") fail("refused.not-this-step", { field: at.step });
      await printAll(() => [drillReportDocument(run, effects)], deed, run, effects);
      return;
    case "runbooks":
      if (!WITH_ACCOUNTS.includes(at.step)) fail("refused.not-this-step", { field: at.step });
      await printAll(() => [runbookDocument(run, effects)], deed, run, effects);
      return;
    case "sign":
      expect("sign");
      return sign(run);
    case "finish":
      expect("finish");
      return run.complete({ step: "finish", item: 0, answer: {} });
  }
}

/** The record of the opening that this ceremony is about; 0 asks for it. Fails with `refused.answer` where another is meant. */
function presentOpening({ book, facts }: CeremonyRun, asked: number): number {
  const present = book.records().findLast(({ event, set }) => event === "set.opened" && set === facts.opened?.set)?.seq ?? 0;
  return asked === 0 || asked === present ? present : fail("refused.answer", { field: "opening" });
}

async function split(run: CeremonyRun, { version }: Effects): Promise<void> {
  const { policy, roster, date, drill, organisation, paper, runbook } = run.facts;
  if (policy === null || roster === null || date === null) return fail("refused.not-this-step");
  const created = run.assertedTime();
  const { summary, manifest, labels } = await run.vault().call("seal", {
    m: policy.m,
    n: policy.n,
    ...generationOf(run),
    created,
    drill,
    organisation,
    paper,
    runbook,
    holders: roster.custodians.map(({ name, role }) => ({ custodian: name, role })),
    journal: run.book.head(),
    appVersion: version,
  });
  run.sealed = { manifest, labels, created };
  await run.complete({ step: "split", item: 0, answer: summary });
}

/** A rotation goes on in the family of the old generation; a sealing begins a family. */
function generationOf({ facts: { kind, rotation }, book }: CeremonyRun) {
  if (kind !== "rotation") return { family: null, generation: 1, supersedes: null };
  const sets = book.manifests();
  const { set, family } = sets.find((one) => one.set === rotation?.from) ?? fail("refused.not-this-step");
  return { family, generation: nextGeneration({ records: book.records(), sets }, family), supersedes: set };
}

async function sign(run: CeremonyRun): Promise<void> {
  const { set } = run.facts;
  const manifest = run.sealed?.manifest;
  if (set === null || manifest === undefined) return fail("refused.not-this-step");
  const by = async (role: "operator" | "witness") =>
    (await run.vault().call("sign", { role, namespace: "sealwright-manifest", message: manifest })).signature;
  // It is there already when the vault died between this and the end of the step.
  const isThere = run.book.manifests().some((known) => known.set === set.set);
  if (!isThere) await run.book.addManifest(set.set, manifest, { operator: await by("operator"), witness: await by("witness") });
  await run.complete({ step: "sign", item: 0, answer: {} });
}

/** Chooses the printer first: a document that was made is wiped by the press alone. */
async function printAll(
  make: () => readonly Document[] | Promise<readonly Document[]>,
  chosen: { readonly printer: number; readonly network: boolean },
  run: CeremonyRun,
  { press }: Effects,
): Promise<Printer> {
  const printer = choosePrinter(run.printers, chosen.printer, chosen.network);
  for (const { html } of await make()) await press.print(html, printer.name);
  return printer;
}

/** What a drill may do instead of printing: PDF files, for a printer elsewhere or for a camera that looks at a screen. */
async function save(run: CeremonyRun, effects: Effects): Promise<void> {
  const at = run.at();
  if (!run.facts.drill) fail("refused.pdf-in-earnest");
  const documents = await documentsOf(run, effects);
  for (const { name, html } of documents) await effects.saveDrillPaper(name, await effects.press.pdf(html));
  if (at?.step === "labels") await run.complete({ step: "labels", item: 0, answer: { printer: "pdf" } });
  if (at?.step === "print") await run.complete({ step: "print", item: at.item, answer: { printer: "pdf" } });
}

async function documentsOf(run: CeremonyRun, effects: Effects): Promise<readonly Document[]> {
  const at = run.at();
  if (at?.step === "labels") return [labelDocument(run, effects)];
  if (at?.step === "print") return [await sheetDocument(run, effects, at.item)];
  if (at?.step === "receipts") return acknowledgementDocuments(run, effects);
  // By a name without the number, which may have six digits.
  if (at?.step === "aftermath") {
    const review = { ...reviewFormDocument(run, effects, presentOpening(run, 0)), name: "review" };
    return run.facts.drillResult === null ? [review] : [review, drillReportDocument(run, effects)];
  }
  if (at?.step === "policy") return [scriptDocument(run, effects), runbookDocument(run, effects)];
  return [scriptDocument(run, effects)];
}
