import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { RunningApp } from "./running-app.ts";

/** Sheets of drills lie there on purpose. */
const NOT_LOOKED_INTO = ["drill-papers"];

/**
 * Where any of the secrets can be found outside of the vault, paper and the clean room's screen: the desk's page and storage, consoles, the
 * book, the user data, and the folders `also`. Each is looked for as it is, without its spaces, in UTF-16, hex and base64; a part of twelve characters is enough.
 * Empty: nowhere.
 */
export async function tracesOf(
  secrets: Iterable<string>,
  running: RunningApp,
  also: readonly string[] = [],
): Promise<readonly string[]> {
  const needles = [...secrets].flatMap(needlesOf);
  const places: (readonly [place: string, content: Buffer])[] = [];
  const desk = await running.window("desk");
  for (const page of running.windows()) {
    const content = Object.entries(await contentOf(page, page.url() === desk.url()));
    places.push(...content.map(([what, text]) => [`${page.url()}, ${what}`, Buffer.from(text)] as const));
  }
  places.push(["consoles", Buffer.from(running.said.join("\n"))]);
  for (const folder of [running.book, running.userData, ...also]) {
    for (const path of filesBelow(folder)) places.push([path, readFileSync(path)], [`name of ${path}`, Buffer.from(path)]);
  }
  return places.filter(([, content]) => needles.some((needle) => content.includes(needle))).map(([place]) => place);
}

/** What a page keeps. */
const KEPT = `(async () => {
  const databases = await indexedDB.databases().catch(() => []);
  const stored = JSON.stringify([databases, { ...localStorage }, { ...sessionStorage }, history.state]);
  return [stored, window.name, document.cookie, document.title, location.href].join("\\n");
})()`;
/** What a page shows, and what is typed into it. */
const SHOWN = `[document.body.textContent, ...Array.from(document.querySelectorAll("input, textarea"), (box) => box.value)].join("\\n")`;

async function contentOf(page: Page, isShown: boolean): Promise<Readonly<Record<string, string>>> {
  const kept = await page.evaluate<string>(KEPT);
  if (!isShown) return { kept };
  const shown = await page.evaluate<string>(SHOWN);
  return { kept, shown, together: shown.replaceAll(/\s/g, ""), content: await page.content() };
}

const PART = 12;

function needlesOf(secret: string): readonly Buffer[] {
  const forms = new Set([secret, secret.replaceAll(/\s/g, "")]);
  return [...forms].flatMap((form) => {
    const parts = Array.from({ length: Math.max(1, form.length - PART + 1) }, (_, at) => form.slice(at, at + PART));
    return parts.flatMap((part) => {
      const bytes = Buffer.from(part);
      // Base64 of any of the three alignments holds what begins at a whole group.
      return [bytes, Buffer.from(part, "utf16le"), Buffer.from(bytes.toString("hex")), Buffer.from(bytes.toString("base64"))];
    });
  });
}

function filesBelow(folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    if (NOT_LOOKED_INTO.includes(name)) return [];
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isDirectory() === true ? filesBelow(path) : found?.isFile() === true ? [path] : [];
  });
}
