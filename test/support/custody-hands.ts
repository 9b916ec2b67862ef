import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { CALLS, SET_FACTS } from "../../renderer/text/desk-custody.ts";
import { SET_PAGE } from "../../renderer/text/desk-custody-set.ts";
import { NAVIGATION } from "../../renderer/text/desk-journal.ts";
import { NEW_BAG } from "../../renderer/text/desk-sets.ts";
import { HOME } from "../../renderer/text/desk.ts";
import type { Drill } from "./drill.ts";
import { PATIENCE } from "./running-app.ts";

/** A part of a secret that is enough to know it by. */
const PART = 12;

export const grouped = (set: string) => `${set.slice(0, 4)}\\s*${set.slice(4)}`;

/** The set as the home screen lists it, once it is there. */
export async function cardOf({ desk: { page } }: Drill, set: string): Promise<Locator> {
  const details = page.getByRole("button", { name: new RegExp(`${grouped(set)}.*${SET_FACTS.details}`) });
  const card = page.getByRole("listitem").filter({ has: details });
  await card.waitFor({ timeout: PATIENCE });
  return card;
}

/** What stands beside a name in a list of facts within this part of a screen, in one line. */
export async function factIn(scope: Locator, name: string): Promise<string> {
  const term = scope.locator("dt").filter({ hasText: new RegExp(`^${name}$`) });
  return lineOf(await term.locator("xpath=following-sibling::dd[1]").innerText());
}

export const lineOf = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** The numbers of a set at home: margin, exposure and the level of its last check. */
export async function numbersAtHome(drill: Drill, set: string): Promise<readonly string[]> {
  const card = await cardOf(drill, set);
  const facts = [SET_FACTS.margin, SET_FACTS.exposure, SET_FACTS.level].map((name) => factIn(card, name));
  const told = await Promise.all(facts);
  return told.map((fact) => fact.split(" ")[0] ?? "");
}

/** From wherever the desk is to the page of a set. */
export async function toSetPage(drill: Drill, set: string): Promise<void> {
  const { desk } = drill;
  await desk.press(NAVIGATION.home);
  await desk.reads(HOME.heading);
  await (await cardOf(drill, set)).getByRole("button", { name: SET_FACTS.details }).click();
  await desk.reads(SET_PAGE.heading(set));
  await desk.page.getByRole("heading", { name: SET_PAGE.stands }).waitFor({ timeout: PATIENCE });
}

/** Calls it at home or on the page of a set, wherever the desk is, and takes it to its own first step. */
export async function conveneHere(drill: Drill, kind: "round" | "quorum-proof" | "leaver"): Promise<void> {
  await drill.onwards(() => drill.desk.press(CALLS.drills[kind]));
  await drill.desk.rollCall(kind);
  await keysAndDate(drill);
}

export async function keysAndDate(drill: Drill): Promise<void> {
  await drill.keys(false);
  await drill.onwards(() => drill.desk.machineChecks());
  await drill.onwards(() => drill.desk.date());
}

/** A sheet goes into a new bag; people sign for it. `to`: somebody else keeps it there from now on. */
export async function intoNewBag({ desk }: Drill, number: string, to?: { name: string; place: string }): Promise<void> {
  await desk.type(NEW_BAG.number, number);
  if (to !== undefined) {
    await desk.type(NEW_BAG.custodian, to.name);
    await desk.type(NEW_BAG.place, to.place);
  }
  await desk.choose(NEW_BAG.signed, NEW_BAG.receipt);
  await desk.next();
}

/** Nothing of any secret stands on this screen or is typed there. */
export async function showsNone(page: Page, secrets: Iterable<string>): Promise<void> {
  const shown = `document.body.textContent + Array.from(document.querySelectorAll("input, textarea"), (box) => box.value).join("")`;
  const content = (await page.evaluate<string>(shown)).replaceAll(/\s/g, "");
  expect(content.length).toBeGreaterThan(PART);
  const parts = [...secrets].map((secret) => secret.replaceAll(/\s/g, "")).flatMap(partsOf);
  expect(parts.filter((part) => content.includes(part))).toEqual([]);
}

const partsOf = (secret: string): readonly string[] =>
  Array.from({ length: Math.max(1, secret.length - PART + 1) }, (_, at) => secret.slice(at, at + PART));
