import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:\.(?:md|txt))?$/i;

/**
 * The text of NOTICES.txt: each package that went into a bundle, with its version and the words of its licence, in the order of names.
 * `packages` are folders from the root (`node_modules/react`). Fails when one has no licence file and names none.
 */
export function noticesFor(root: string, packages: Iterable<string>): string {
  const entries = [...new Set(packages)].toSorted().map((folder) => noticeOf(join(root, folder)));
  const head =
    "Sealwright carries the work of others. zxing-wasm is built from ZXing-C++, which is under the Apache License 2.0.";
  return [head, ...entries].join("\n\n") + "\n";
}

/** The package folders (`node_modules/react`) among the files that went into a bundle; nested packages keep their whole path. */
export function packagesAmong(inputs: readonly string[]): string[] {
  const found = inputs.map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(found.filter((folder) => folder !== undefined))].toSorted();
}

function noticeOf(folder: string): string {
  const manifest = readManifest(folder);
  const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name));
  const words = files.toSorted().map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
  if (words.length === 0 && manifest.licence === "") throw new Error(`${manifest.name} says nothing of its licence`);
  const rule = "-".repeat(80);
  return [
    rule,
    `${manifest.name} ${manifest.version}${manifest.licence === "" ? "" : `, ${manifest.licence}`}`,
    rule,
    ...words,
  ].join("\n\n");
}

function readManifest(folder: string): { name: string; version: string; licence: string } {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const field = (key: string): string => {
    const value: unknown = typeof parsed === "object" && parsed !== null ? Reflect.get(parsed, key) : undefined;
    return typeof value === "string" ? value : "";
  };
  return { name: field("name"), version: field("version"), licence: field("license") };
}
