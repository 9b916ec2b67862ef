import type { SetContent } from "./content.ts";
import { placed } from "./document.ts";
import { markup, Markup } from "./markup.ts";
import { symbolOf } from "./symbol.ts";
import { QUIET_MODULES, type SymbolKind } from "./symbol-plan.ts";
import { FOOT, IDENTITY, NAME } from "./wording.ts";

/** A sentence in which what stands between back quotes is to be typed as it is. Ranges and SHA-256 are never broken in two. */
export function marked(sentence: string): Markup {
  const pieces = sentence.split("`");
  return markup`${pieces.map((piece, index) => (index % 2 === 0 ? unbroken(piece) : markup`<code>${piece}</code>`))}`;
}

function unbroken(text: string): Markup {
  const whole = (piece: string) => markup`<span class="group">${piece}</span>`;
  const pieces = text.split(/(\w+[-–]\d+)/);
  return markup`${pieces.map((piece, index) => (index % 2 === 0 ? markup`${piece}` : whole(piece)))}`;
}

/** A text cut into groups of four that wrap as wholes, so that two prints of it can be compared by eye. */
export function grouped(text: string): Markup {
  const colon = text.indexOf(":") + 1;
  const groups = [text.slice(0, colon), ...(text.slice(colon).match(/.{1,4}/g) ?? [])].filter((group) => group !== "");
  return markup`${groups.map((group) => markup`<span class="group">${group}</span> `)}`;
}

/**
 * The symbol of a text, a picture of its own that holds its quiet zone and can be taken out of the page. Its dark square fills
 * the box; the quiet zone reaches beyond it on all sides.
 */
export function figure(name: string, kind: SymbolKind, text: string): Markup {
  const { modules, path, side, quiet } = symbolOf(kind, text);
  return drawnSymbol(name, { modules, path, width: side + 2 * quiet });
}

/** The same of modules that are reckoned already; `width` in millimetres with the quiet zone. */
export function drawnSymbol(
  name: string,
  { modules, path, width }: { readonly modules: number; readonly path: string; readonly width: number },
): Markup {
  const side = `${width.toFixed(3)}mm`;
  const view = `${-QUIET_MODULES} ${-QUIET_MODULES} ${modules + 2 * QUIET_MODULES} ${modules + 2 * QUIET_MODULES}`;
  const size = markup`width="${side}" height="${side}" viewBox="${view}"`;
  const picture = markup`<svg class="symbol" xmlns="http://www.w3.org/2000/svg" ${size} shape-rendering="crispEdges">
    <path d="${path}" /></svg>`;
  return placed(name, picture, "figure");
}

/** A numbered heading with, where given, a note in small type. The number is drawn, so that it prints without backgrounds. */
export function heading(name: string, number: number, title: string, note = "", secret = ""): Markup {
  const disc = markup`<svg class="disc" viewBox="0 0 20 20">
    <circle cx="10" cy="10" r="10" />
    <text x="10" y="14.6">${number}</text>
  </svg>`;
  const mark = secret === "" ? "" : markup` <span class="secret">${secret}</span>`;
  return placed(name, markup`${disc}<h2>${title}${mark}</h2><p class="note">${note}</p>`, "heading");
}

/** The brand; when the set was made; which side of the paper this is. */
export function mast(side: string, { created }: Pick<SetContent, "created">): Markup {
  return placed("mast", markup`${brand()}<span>${IDENTITY.made(created)}</span><span>${side}</span>`, "mast");
}

/** The product's name with its sign, a folded sheet under a seal. */
export function brand(): Markup {
  const sign = markup`<svg class="sign" viewBox="0 0 16 20">
    <path d="M1 1h14v18h-14zM1 10h14" />
    <circle cx="8" cy="10" r="4" />
  </svg>`;
  return markup`<span class="brand">${sign}<span class="wordmark">${NAME}</span></span>`;
}

/** Set, share, threshold and generation, large: the first thing that is looked for and compared. */
export function identity({ set, generation, m, n }: SetContent, x: number): Markup {
  const cell = (title: string, value: Markup | string | number, look = "") => {
    return markup`<div class="${look}"><dt>${title}</dt><dd>${value}</dd></div>`;
  };
  const cells = [
    cell(IDENTITY.set, grouped(set), "code"),
    cell(IDENTITY.share, IDENTITY.shareOf(x, n)),
    cell(IDENTITY.opensWith, IDENTITY.anyOf(m, n)),
    cell(IDENTITY.generation, generation),
  ];
  return placed("identity", markup`<dl>${cells}</dl><p class="threshold">${IDENTITY.threshold(m, n)}</p>`, "identity");
}

/** Which page this is. */
export function foot({ set, n, appVersion }: SetContent, page: number, pages: number, x?: number): Markup {
  const what = x === undefined ? FOOT.labels : FOOT.shareOf(x, n);
  const parts = [FOOT.place(set, what), FOOT.page(page, pages), FOOT.made(appVersion)];
  return placed("foot", markup`${parts.map((part) => markup`<span>${part}</span>`)}`, "foot");
}

/** A line to write on, with its caption beneath. `content` is printed on the line where it is known already. */
export function line(caption: string, content: string | Markup = ""): Markup {
  const written = markup`<span class="written"><bdi>${content}</bdi></span>`;
  return markup`<div class="line">${written}<span class="caption">${caption}</span></div>`;
}
