import { checkNames, checkForm, type FormContent } from "./form-check.ts";
import { demand, matches } from "./content-check.ts";
import { placed, sheetDocument } from "./document.ts";
import { formPages } from "./form-frame.ts";
import { journalHead } from "./journal-head.ts";
import { markup, type Markup } from "./markup.ts";
import type { Paper } from "./paper.ts";
import { line } from "./pieces.ts";
import { type PlaceOnPage, roundBoxes, roundPages } from "./round-layout.ts";
import { ROUND_STYLE } from "./round-style.ts";
import { ROUND } from "./round-wording.ts";
import { tick, ticks } from "./tick.ts";
import type { SheetTypeface } from "./typeface.ts";
import { DRILL, NAME } from "./wording.ts";

/** A bag that is to be looked at. Its number is not here: whoever looks reads it from the bag. */
export interface RoundSheetBag {
  readonly set: string;
  readonly generation: number;
  readonly x: number;
  readonly n: number;
  readonly drill: boolean;
  /** "" when no record names it. */
  readonly custodian: string;
  readonly place: string;
}

/** What the round sheet says, none of it secret. */
export interface RoundSheetContent extends FormContent {
  /** In the order of the round, those of one place together. */
  readonly bags: readonly RoundSheetBag[];
}

type Numbered = RoundSheetBag & { readonly no: number };

/**
 * The sheet for people who walk to the safes, one line for each bag, grouped by place, with what a check is and room for two signatures, as one
 * self-contained HTML document without script. It names no bag's number and holds no secret. A drill's, when all its sets are. Fails with
 * `unreadable.name` and `fault.print-back`; without bags with the latter.
 */
export function roundSheetHtml(content: RoundSheetContent, paper: Paper, typeface: SheetTypeface): string {
  checkForm(content);
  const { bags, printed, appVersion } = content;
  demand("bags", bags.length > 0);
  for (const bag of bags) checkBag(bag);
  const pages = roundPages(
    bags.map((bag, index) => ({ ...bag, no: index + 1 })),
    paper,
  );
  const bodies = pages.map((places, index) => {
    const lines =
      places.length === 0 ? "" : placed(index === 0 ? "first" : "body", markup`${captions()}${places.map(onePlace)}`);
    return markup`${index === 0 ? head(content) : ""}${lines}${index + 1 === pages.length ? end(places.length === 0) : ""}`;
  });
  const drill = bags.every((bag) => bag.drill);
  const frame = { side: ROUND.side, what: ROUND.what(bags.length, countOf(bags, "place")), drill, printed, appVersion };
  const framed = formPages(frame, bodies, paper);
  return sheetDocument(`${NAME}, ${ROUND.title}`, paper, roundBoxes(paper), typeface, framed, ROUND_STYLE);
}

function checkBag({ set, generation, x, n, custodian, place }: RoundSheetBag): void {
  demand("set", matches(set, "[A-Z2-7]{8}"));
  demand("generation", Number.isInteger(generation) && generation >= 1 && generation <= 255);
  demand("share", [x, n].every(Number.isInteger) && x >= 1 && x <= n && n <= 15);
  checkNames({ custodian, place });
}

function head(content: RoundSheetContent): Markup {
  const { organisation, bags, journal } = content;
  const counts = (["place", "set"] as const).map((what) => `${countOf(bags, what)}`);
  const [places = "", sets = ""] = counts;
  const facts = [
    line(ROUND.organisation, organisation),
    line(ROUND.places, places),
    line(ROUND.sets, sets),
    line(ROUND.bags, `${bags.length}`),
    line(ROUND.call),
  ];
  const ladder = ROUND.ladder.map(({ level, text }) => markup`<dt>${level}</dt><dd>${text}</dd>`);
  return placed(
    "head",
    markup`<div class="title"><h1>${ROUND.title}</h1></div><div class="lines">${facts}</div>
    <p class="lead">${ROUND.lead}</p><h2>${ROUND.ladderTitle}</h2><dl>${ladder}</dl>
    <div class="journal">${journalHead(journal)}</div>`,
    "round-head",
  );
}

function countOf(bags: readonly RoundSheetBag[], what: "place" | "set"): number {
  return new Set(bags.map((bag) => bag[what])).size;
}

function captions(): Markup {
  const { initials, ...others } = ROUND.heads;
  const cells = Object.values(others).map((caption) => markup`<div>${caption}</div>`);
  return markup`<div class="round-row round-captions">${cells}<div class="both">${initials}</div></div>`;
}

function onePlace({ place, goesOn, bags }: PlaceOnPage<Numbered>): Markup {
  const notes = markup`<span>${goesOn ? ROUND.goesOn : ""}</span><span>${ROUND.inPlace(bags.length)}</span>`;
  const name = markup`<b><bdi>${place === "" ? ROUND.noPlace : place}</bdi></b>`;
  return markup`<div class="round-place">${name}${notes}</div>${bags.map(oneBag)}`;
}

function oneBag({ no, custodian, set, x, n, generation, drill }: Numbered): Markup {
  const share = markup`<small>${ROUND.share(x, n, generation)}</small>${drill ? markup`<small>${DRILL.word}</small>` : ""}`;
  return markup`<div class="round-row round-bag"><div class="no">${no}</div>
    <div><bdi class="name">${custodian === "" ? ROUND.noCustodian : custodian}</bdi></div>
    <div><span class="set code">${ROUND.set(set)}</span>${share}</div><div></div>
    <div>${ticks(ROUND.look)}</div><div>${ticks(ROUND.label)}</div><div class="photo">${tick()}</div>
    <div></div><div></div><div></div></div>`;
}

function end(alone: boolean): Markup {
  const rows = Array.from({ length: 3 }, () => markup`<div></div>`);
  const times = [line(ROUND.begun), line(ROUND.ended), line(ROUND.record)];
  const people = [line(ROUND.first), line(ROUND.signature), line(ROUND.second), line(ROUND.signature)];
  return placed(
    alone ? "alone" : "end",
    markup`<h2>${ROUND.endTitle}</h2><p>${ROUND.endNote}</p><div class="lines">${times}</div>
    <div class="lines people">${people}</div>
    <div class="remarks"><p>${ROUND.remarks}</p>${rows}</div>`,
    "round-end",
  );
}
