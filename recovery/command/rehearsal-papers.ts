import { acknowledgementHtml } from "../../core/sheet/acknowledgement.ts";
import { labelHtml } from "../../core/sheet/label-page.ts";
import type { Paper } from "../../core/sheet/paper.ts";
import { sheetHtml } from "../../core/sheet/sheet.ts";
import type { SealedSet } from "../../core/custody/seal-set.ts";
import { factors } from "../../core/record/manifest.ts";
import { readManifest } from "../../core/record/manifest-reading.ts";
import { sheetTypeface } from "./typeface.ts";
import { recoveryTools } from "./recovery-tools.ts";

/** One document to print: its path below the folder without ending, and its HTML. */
export interface Printable {
  readonly path: string;
  readonly html: string;
}

/** Everything of a set that is printed: a sheet and an acknowledgement for each share, and the outer labels. */
export interface Papers {
  readonly sheets: readonly (Printable & { readonly x: number; readonly texts: readonly string[] })[];
  readonly others: readonly Printable[];
}

/** The papers of a drill's set. The sheets hold its shares. */
export function rehearsalPapers(sealed: SealedSet, created: string, appVersion: string, paper: Paper): Papers {
  const { set, header, payload, parts, card, shares, manifest } = sealed;
  const typeface = sheetTypeface();
  const tools = recoveryTools();
  const { generation, m, n, locked } = header;
  const { journal } = readManifest(manifest);
  const common = { set, generation, m, n, drill: true, created, journal, appVersion };
  const accounts = payload.credentials.map((credential) => ({
    title: credential.title,
    ...(credential.system === undefined ? {} : { system: credential.system }),
    factors: factors(credential),
  }));
  const sheets = shares.map(({ x, text, words }) => {
    const content = { ...common, x, shareText: text, words, locked, cardText: card, parts, accounts, recoveryTools: tools };
    return { path: `sheets/sheet-${x}`, x, html: sheetHtml(content, paper, typeface), texts: [text, card, ...parts] };
  });
  const labels = { ...common, labels: shares.map(({ x, label }) => ({ x, labelText: label })) };
  const acknowledgements = shares.map(({ x }) => {
    return { path: `acknowledgements/acknowledgement-${x}`, html: acknowledgementHtml({ ...common, x }, paper, typeface) };
  });
  return { sheets, others: [{ path: "labels/labels", html: labelHtml(labels, paper, typeface) }, ...acknowledgements] };
}
