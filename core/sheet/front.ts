import type { SheetAccount, SheetContent } from "./content.ts";
import { placed } from "./document.ts";
import { factorsInWords } from "./in-words.ts";
import { ACCOUNT_LINES, PARTS_ON_FRONT } from "./layout.ts";
import { html, type Markup } from "./markup.ts";
import { fingerprint } from "./fingerprint.ts";
import { figure, grouped, heading, identity, mast } from "./pieces.ts";
import { FRONT, stepsToOpen } from "./wording.ts";

/** The front of a sheet, all but border and foot: upper half secret, lower half the same on every sheet of the set. */
export function front(content: SheetContent): Markup {
  const { x, m, n, shareText, words, locked, cardText } = content;
  const partsNote = FRONT.partsCaption(
    content.parts.length > PARTS_ON_FRONT ? [PARTS_ON_FRONT + 1, content.parts.length] : undefined,
  );
  const shareCaption = locked ? FRONT.lockedCaption : FRONT.shareCaption;
  return html`${mast(FRONT.side, content)}${identity(content, x)}${placed("accounts", accounts(content), "accounts")}
  ${heading("shareHeading", 1, FRONT.share, "", FRONT.secret)}${heading("wordsHeading", 2, FRONT.words, FRONT.wordsCaption, FRONT.secret)}
  ${heading("againHeading", 1, FRONT.shareAgain, "", FRONT.secret)}
  ${figure("share", "share", shareText)}${figure("shareAgain", "share", shareText)}
  ${placed("shareCaption", html`<p>${shareCaption}</p>`, "caption")}${placed("againCaption", html`<p>${FRONT.againCaption}</p>`, "caption")}
  ${placed("words", wordGrid(words), words.length > 36 ? "words locked" : "words")}
  ${placed("strip", html`<span class="caption">${FRONT.shareText}</span><span class="code">${grouped(shareText)}</span>`, "strip")}
  ${placed("fold", html`<span>${FRONT.fold}</span>`, "fold")}
  ${heading("cardHeading", 3, FRONT.card)}${heading("partsHeading", 4, FRONT.parts, partsNote)}
  ${figure("card", "card", cardText)}${placed("cardCaption", cardCaption(cardText), "card-caption")}${parts(content)}
  ${placed("cardText", cardStrip(cardText), cardText.length > 340 ? "strip card-text long" : "strip card-text")}
  ${placed("steps", html`${stepsToOpen(m, n).map(({ title, text }) => html`<p><b>${title}</b> ${text}</p>`)}`, "steps")}`;
}

function accounts({ accounts: all }: SheetContent): Markup {
  const shown = all.length > ACCOUNT_LINES ? all.slice(0, ACCOUNT_LINES - 1) : all;
  const rest = all.length > shown.length ? html`<li class="further">${FRONT.further(all.length - shown.length)}</li>` : "";
  return html`<ul>
    ${shown.map(account)}${rest}
  </ul>`;
}

function account({ title, system, factors }: SheetAccount): Markup {
  const where = system === undefined ? "" : html` · <bdi>${system}</bdi>`;
  return html`<li>
    <b><bdi>${title}</bdi></b
    >${where}<span class="factors">: <bdi>${factorsInWords(factors)}</bdi></span>
  </li>`;
}

/** Numbered down the columns, the four letters that identify a word in bold. */
function wordGrid(words: readonly string[]): Markup {
  return html`<ol>
    ${words.map((word, index) => html`<li><i>${index + 1}</i><b>${word.slice(0, 4)}</b>${word.slice(4)}</li>`)}
  </ol>`;
}

function cardCaption(cardText: string): Markup {
  return html`<p>${FRONT.cardCaption}</p>
    <p class="fingerprint">${FRONT.fingerprint}<span class="code">${grouped(fingerprint(cardText))}</span></p>`;
}

function cardStrip(cardText: string): Markup {
  return html`<span class="caption">${FRONT.cardText} · ${FRONT.cardTextCaption}</span
    ><span class="code">${grouped(cardText)}</span>`;
}

function parts({ parts: all }: SheetContent): Markup {
  return html`${all.slice(0, PARTS_ON_FRONT).map((text, index) => {
    const name = `part${index + 1}`;
    const caption = html`<p><b>${FRONT.part(index + 1, all.length)}</b> <span class="code">${text.slice(0, 28)}</span></p>`;
    return html`${figure(name, "part", text)}${placed(`${name}Caption`, caption, "part-caption")}`;
  })}`;
}
