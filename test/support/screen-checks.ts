import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds, each as its rule, the first place and why. `rules`: these only. */
export async function obstacles(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(`window.axe ?? (() => { ${AXE} })()`);
  const options = { resultTypes: ["violations"], ...(rules === undefined ? {} : { runOnly: rules }) };
  const result: AxeResult = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

/** How wide the page wants to be, in CSS pixels. */
export function width(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth");
}

// Where the keyboard is: what can be seen of it, and what is wrong with that.
const WHERE = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body || at === document.documentElement) return null;
  // Radios are one stop, entered from either end.
  const stop = at.type === "radio" ? (at.closest("[role=radiogroup], fieldset") ?? at) : at;
  window.walked ??= [];
  if (!window.walked.includes(stop)) window.walked.push(stop);
  const shown = at.closest(".choice, .account-choice") ?? at;
  const box = shown.getBoundingClientRect();
  const style = getComputedStyle(shown);
  const wrongs = [];
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) wrongs.push("no outline");
  if (box.width < 1 || box.height < 1) wrongs.push("not drawn");
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20)];
  const top = document.elementFromPoint(x, y);
  if (top === null) wrongs.push("out of sight");
  else if (!shown.contains(top) && !top.contains(shown)) wrongs.push("under " + top.outerHTML.slice(0, 80));
  const name = at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent;
  return { id: window.walked.indexOf(stop), name: at.tagName + " " + (name ?? "").trim().slice(0, 60), wrongs };
})()`;

interface Stop {
  readonly id: number;
  readonly name: string;
  readonly wrongs: readonly string[];
}

// Behind a dialog the page takes no focus: then the walk begins in the dialog.
const FROM_THE_TOP = `(() => {
  const { body } = document;
  body.tabIndex = -1;
  body.focus();
  body.removeAttribute("tabindex");
  body.blur();
  window.scrollTo(0, 0);
})()`;

/** More than a page of fifty sets has, each with two stops. */
const MOST = 160;

/**
 * Walks from the top of the page to its end with Tab and back with Shift-Tab. What is wrong: a stop that cannot be seen, a trap, a way back
 * that is another one.
 */
export async function walk(page: Page): Promise<{ readonly stops: readonly string[]; readonly wrongs: readonly string[] }> {
  await page.evaluate(FROM_THE_TOP);
  const there = await stops(page, "Tab");
  const back = await stops(page, "Shift+Tab");
  const wrongs = there.flatMap(({ name, wrongs: found }) => found.map((wrong) => `${name}: ${wrong}`));
  // What the room hides when its window is left is not missed.
  const left: readonly boolean[] = await page.evaluate("(window.walked ?? []).map((at) => at.isConnected)");
  const missed = there.filter(({ id }) => left[id] === true && !back.some((stop) => stop.id === id));
  if (there.length >= MOST || back.length >= MOST) wrongs.push("a trap");
  wrongs.push(...missed.map(({ name }) => `${name}: not on the way back`));
  return { stops: there.map(({ name }) => name), wrongs };
}

async function stops(page: Page, key: string): Promise<readonly Stop[]> {
  const found: Stop[] = [];
  for (let presses = 0; presses < MOST; presses++) {
    await page.keyboard.press(key);
    const stop: Stop | null = await page.evaluate(WHERE);
    // Once round, or out at the end.
    if (stop === null || found[0]?.id === stop.id) return found;
    if (!found.some(({ id }) => id === stop.id)) found.push(stop);
  }
  return found;
}
