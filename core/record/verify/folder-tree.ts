import type { PlaceEntry } from "./book-place.ts";

/** Folders as a list of paths implies them; "" is the top. */
export class FolderTree {
  readonly #folders = new Map<string, Map<string, PlaceEntry>>([["", new Map()]]);

  /** Enters what stands at a path, and the folders above it; false when something else stands at one of them. */
  put(path: string, is: PlaceEntry["is"]): boolean {
    const [parent, name] = split(path);
    if (parent !== "" && !this.#folders.has(parent) && !this.put(parent, "folder")) return false;
    const siblings = this.#folders.get(parent);
    const there = siblings?.get(name);
    if (siblings === undefined || (there !== undefined && (is !== "folder" || there.is !== "folder"))) return false;
    siblings.set(name, { name, is });
    if (is === "folder" && there === undefined) this.#folders.set(path, new Map());
    return true;
  }

  /** What stands in a folder; null when there is none. */
  list(folder: string): readonly PlaceEntry[] | null {
    const entries = this.#folders.get(folder);
    return entries === undefined ? null : [...entries.values()];
  }

  /** The folder in which a pack or a book stands: the top, or the only folder that is there; with `/` at its end. */
  start(): string {
    const [only, ...others] = this.list("") ?? [];
    if (only?.is !== "folder" || others.length > 0) return "";
    const inside = this.list(only.name) ?? [];
    return inside.some(({ name }) => name === "records" || name === "SHA256SUMS") ? `${only.name}/` : "";
  }
}

function split(path: string): readonly [parent: string, name: string] {
  const at = path.lastIndexOf("/");
  return [path.slice(0, Math.max(at, 0)), path.slice(at + 1)];
}
