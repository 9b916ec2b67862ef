import { builtinModules } from "node:module";
import { posix } from "node:path";
import type { Breach, RuleId } from "./breach.ts";
import { readSource } from "./imports.ts";
import { PACKAGES } from "./packages.ts";
import type { Filing } from "./packages.ts";
import { roomOf } from "./rooms.ts";
import type { Room } from "./rooms.ts";
import type { SourceFile } from "./source-files.ts";

/** The files that have imports to judge. */
export const SOURCES = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/** Words in a path that hold anything, and so tell nothing. */
const SHAPELESS = /(?:^|[/-])(utils?|helpers?|managers?|misc|common)(?=[/.-])/;

/** Judges every import of every file by the tables in rooms.ts and packages.ts (rules B1 to B9). */
export function checkBoundaries(files: readonly SourceFile[]): Breach[] {
  return files.flatMap((file) => checkFile(file));
}

function checkFile(file: SourceFile): Breach[] {
  const at = (line: number, rule: RuleId, reason: string): Breach => ({ file: file.path, line, rule, reason });
  const room = roomOf(file.path);
  if (room === undefined) return [at(1, "B6", "this file lies in no room: move it, or add a room to build/check/rooms.ts")];
  const { imports, clockLines } = readSource(file);
  const breaches: Breach[] = [];
  const shapeless = SHAPELESS.exec(file.path)?.[1];
  if (shapeless !== undefined) breaches.push(at(1, "B9", `"${shapeless}" says nothing: name the file after its one idea`));
  for (const { specifier, line } of imports) {
    const verdict = judge(file.path, room, specifier);
    if (verdict !== null) breaches.push(at(line, ...verdict));
  }
  if (file.path.startsWith("core/")) {
    for (const line of clockLines) breaches.push(at(line, "B8", "the core has no clock: take the time as an argument"));
  }
  return breaches;
}

type Verdict = readonly [rule: RuleId, reason: string] | null;

const FILED: ReadonlyMap<string, Filing> = new Map(Object.entries(PACKAGES));

function judge(path: string, room: Room, specifier: string | null): Verdict {
  if (specifier === null) {
    return room.id === "test" ? null : ["B7", "this import is computed, so nobody can say what it brings in: write it out"];
  }
  if (specifier.startsWith(".") || specifier.startsWith("/")) return judgeFile(path, room, specifier);
  if (specifier.startsWith("node:") || builtinModules.includes(specifier)) return judgeNode(room, specifier);
  return judgePackage(path, room, packageName(specifier));
}

function judgeFile(path: string, room: Room, specifier: string): Verdict {
  const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ""));
  if (target === "package.json" && room.node) return null;
  const targetRoom = roomOf(target);
  if (targetRoom === undefined) return ["B1", `${target} lies in no room`];
  if (room.mayImport.includes(targetRoom.id)) return null;
  return ["B1", `${room.id} may not import ${targetRoom.id} (${target}): ${room.because}`];
}

function judgeNode(room: Room, specifier: string): Verdict {
  return room.node ? null : ["B2", `${room.id} may not import ${specifier}: ${room.because}`];
}

function judgePackage(path: string, room: Room, name: string): Verdict {
  const filing = FILED.get(name);
  if (filing === undefined) return ["B4", `${name} is not filed: build/check/packages.ts`];
  if (room.id === "test" || room.id === "build") return null;
  if (!filing.rooms.includes(room.id)) {
    return ["B3", `${name} is filed under ${filing.rooms.join(", ")}, not under ${room.id}: ${room.because}`];
  }
  if (filing.onlyIn !== undefined && filing.onlyIn !== path)
    return ["B5", `${name} is imported in ${filing.onlyIn} and nowhere else`];
  return null;
}

/** `@scope/name/sub/path.js` -> `@scope/name`. */
function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
