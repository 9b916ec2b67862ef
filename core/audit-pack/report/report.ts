import { sha256 } from "@noble/hashes/sha2.js";
import { base64 } from "@scure/base";
import { utf8Bytes } from "../../encoding/utf8.ts";
import { markup, Markup } from "../../sheet/markup.ts";
import { type SheetTypeface, typefaceCss } from "../../sheet/typeface.ts";
import type { PackFacts } from "../pack-facts.ts";
import { amissPart, controlPart, overduePart, signerPart, timelinePart } from "./list-parts.ts";
import { drillPart } from "./drill-part.ts";
import { openingPart } from "./opening-part.ts";
import { REPORT_STYLE } from "./report-style.ts";
import { roundsBySet } from "./round-table.ts";
import { setPart } from "./set-part.ts";

/**
 * `report.html`: one self-contained file for screen and paper, without script, whose policy allows its own style, by hash, and its
 * own fonts, and nothing else. Whatever stands in a record is text in it.
 */
export function reportHtml(facts: PackFacts, typeface: SheetTypeface | null): string {
  const style = `${typeface === null ? "" : `${typefaceCss(typeface)}\n`}${REPORT_STYLE}`;
  const policy = `default-src 'none'; style-src 'sha256-${base64.encode(sha256(utf8Bytes(style)))}'; font-src data:`;
  const head = markup`<meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="referrer" content="no-referrer" /><meta name="viewport" content="width=device-width" /><title>Audit report</title>`;
  // The style stands as it was hashed: it is this program's own text, and no value in it comes from a person.
  const hashed = new Markup(`<style>${style}</style>`);
  const { sets, drills } = facts.standing;
  const rounds = roundsBySet(facts.records);
  const setParts = (those: typeof sets) => those.map((one) => setPart(one, rounds.get(one.set) ?? [], facts));
  const body = markup`${openingPart(facts)}
${overduePart(facts)}
<h2>Sets in earnest</h2>
${sets.length === 0 ? markup`<p class="soft">No set was sealed in earnest.</p>` : setParts(sets)}
${drillPart(facts)}
${amissPart(facts)}
${signerPart(facts)}
${controlPart(facts)}
${drills.length === 0 ? "" : markup`<h2>Drill sets</h2><p>They open nothing; no duty follows from them.</p>${setParts(drills)}`}
${timelinePart(facts)}`;
  return markup`<!doctype html>\n<html lang="en"><head>${head}${hashed}</head><body>${body}</body></html>\n`.text;
}
