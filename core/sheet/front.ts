import type { SheetAccount, SheetContent } from "./content.ts";
import { placed } from "./document.ts";
import { fingerprint } from "./fingerprint.ts";
import { factorsInWords } from "./in-words.ts";
import { ACCOUNT_LINES, PARTS_ON_FRONT } from "./layout.ts";
import { markup, type Markup } from "./markup.ts";
import { figure, grouped, heading, identity, mast } from "./pieces.ts";
import { FRONT, stepsToOpen } from "./wording.ts";

/** The front of a sheet, all but border and foot: upper half secret, lower half the same on every sheet of the set. */
export function front(content: SheetContent): Markup {
  const { x, m, n, shareText, words, locked, cardText } = content;
  const cardLook = cardText.length > 340 ? "strip card-text long" : "strip card-text";
  const count = content.parts.length;
  const partsNote = FRONT.partsCaption(count > PARTS_ON_FRONT ? [PARTS_ON_FRONT + 1, count] : undefined);
  const shareCaption = locked ? FRONT.lockedCaption : FRONT.shareCaption;
  return markup`${mast(FRONT.side, content)}${identity(content, x)}${placed("accounts", accounts(content), "accounts")}
  ${heading("shareHeading", 1, FRONT.share, "", FRONT.secret)}${heading("againHeading", 1, FRONT.shareAgain, "", FRONT.secret)}
  ${heading("wordsHeading", 2, FRONT.words, FRONT.wordsCaption, FRONT.secret)}
  ${figure("share", "share", shareText)}${figure("shareAgain", "share", shareText)}
  ${placed("shareCaption", markup`<p>${shareCaption}</p>`)}${placed("againCaption", markup`<p>${FRONT.againCaption}</p>`)}
  ${placed("words", wordGrid(words), words.length > 36 ? "words locked" : "words")}
  ${placed("strip", strip(FRONT.shareText, shareText), "strip")}
  ${placed("fold", markup`<span>${FRONT.fold}</span>`, "fold")}
  ${heading("cardHeading", 3, FRONT.card)}${heading("partsHeading", 4, FRONT.parts, partsNote)}
  ${figure("card", "card", cardText)}${placed("cardCaption", cardCaption(cardText), "card-caption")}${parts(content)}
  ${placed("cardText", strip(`${FRONT.cardText} · ${FRONT.cardTextCaption}`, cardText), cardLook)}
  ${placed("steps", markup`${stepsToOpen(m, n).map(({ title, text }) => markup`<p><b>${title}</b> ${text}</p>`)}`, "steps")}`;
}

function accounts({ accounts: all }: SheetContent): Markup {
  const shown = all.length > ACCOUNT_LINES ? all.slice(0, ACCOUNT_LINES - 1) : all;
  const rest = all.length > shown.length ? markup`<li class="further">${FRONT.further(all.length - shown.length)}</li>` : "";
  return markup`<ul>${shown.map(account)}${rest}</ul>`;
}

function account({ title, system, factors }: SheetAccount): Markup {
  const where = system === undefined ? "" : markup` · <bdi>${system}</bdi>`;
  const kinds = factors.length === 0 ? "" : markup`: <bdi>${factorsInWords(factors)}</bdi>`;
  return markup`<li><bdi>${title}</bdi>${where}${kinds}</li>`;
}

/** Numbered down the columns, the four letters that identify a word in bold, a rule under each row. */
function wordGrid(words: readonly string[]): Markup {
  const item = (word: string, index: number) => {
    return markup`<li><i>${index + 1}</i><b>${word.slice(0, 4)}</b>${word.slice(4)}</li>`;
  };
  const rows = words.length > 36 ? 16 : 12;
  const rules = Array.from({ length: rows }, (_, row) => `M0 ${row + 1}h1`).join("");
  const drawn = markup`<svg class="rules" viewBox="0 0 1 ${rows}" preserveAspectRatio="none"><path d="${rules}" /></svg>`;
  return markup`${drawn}<ol>${words.map(item)}</ol>`;
}

function cardCaption(cardText: string): Markup {
  return markup`<p>${FRONT.cardCaption}</p>
    <p class="fingerprint">${FRONT.fingerprint}<span class="code">${grouped(fingerprint(cardText))}</span></p>`;
}

function strip(caption: string, text: string): Markup {
  return markup`<span class="caption">${caption}</span><span class="code">${grouped(text)}</span>`;
}

function parts({ parts: all }: SheetContent): Markup {
  return markup`${all.slice(0, PARTS_ON_FRONT).map((text, index) => {
    const name = `part${index + 1}`;
    const caption = markup`<p><b>${FRONT.part(index + 1, all.length)}</b> <span class="code">${text.slice(0, 28)}</span></p>`;
    return markup`${figure(name, "part", text)}${placed(`${name}Caption`, caption, "part-caption")}`;
  })}`;
}
