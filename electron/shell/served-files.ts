import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { ORIGIN } from "./origins.ts";

export interface ServedFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a room is made of, by whole address. Nothing is looked up on disk after the start. */
export type ServedFiles = ReadonlyMap<string, ServedFile>;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * Reads every file of a room's folder. Links are not followed. Throws Node's error when the folder cannot be read, and an error of its own
 * for a name or a type that no bundle has: the app does not start with them.
 */
export function readServedFiles(room: "desk" | "clean-room", folder: string): ServedFiles {
  const files = new Map<string, ServedFile>();
  addFolder(files, ORIGIN[room], folder);
  return files;
}

/** Folder by folder: inside an ASAR archive the recursive listing of Node does not work. */
function addFolder(files: Map<string, ServedFile>, address: string, folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const url = `${address}/${entry.name}`;
    if (!PLAIN_NAME.test(entry.name)) throw new Error(`the bundle has a file that it should not have: ${path}`);
    if (entry.isDirectory()) addFolder(files, url, path);
    else if (entry.isFile()) files.set(url, { type: typeOf(path), bytes: new Uint8Array(readFileSync(path)) });
  }
}

function typeOf(path: string): string {
  const type = TYPES[extname(path)];
  if (type === undefined) throw new Error(`the bundle has a file of an unknown kind: ${path}`);
  return type;
}
