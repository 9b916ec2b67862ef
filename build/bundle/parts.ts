/**
 * What the app is made of, as data. Processes and preloads become one CommonJS file each, rooms become a folder with a page. Paths of
 * sources are from the repository's root, those of products from the app's folder.
 */
export interface ScriptPart {
  readonly name: "main" | "vault" | "preload-desk" | "preload-clean-room";
  readonly source: string;
  readonly product: string;
}

export interface RoomPart {
  readonly name: "desk" | "clean-room";
  readonly source: string;
  /** What a window of this room is called before it says more. */
  readonly title: string;
}

export type PartName = ScriptPart["name"] | RoomPart["name"];

/** Node processes: `node:` modules and `electron` are left to the runtime, everything else is inside. */
export const PROCESSES: readonly ScriptPart[] = [
  { name: "main", source: "electron/main.ts", product: "main.cjs" },
  { name: "vault", source: "electron/vault/main.ts", product: "vault.cjs" },
];

/** Sandboxed preloads: only `electron` is left to the runtime. */
export const PRELOADS: readonly ScriptPart[] = [
  { name: "preload-desk", source: "electron/preload-desk.ts", product: "preload-desk.cjs" },
  { name: "preload-clean-room", source: "electron/preload-clean-room.ts", product: "preload-clean-room.cjs" },
];

/** Renderers: `<name>/index.html`, `main.js`, `main.css`, `fonts/`. Nothing is left to the runtime. */
export const ROOMS: readonly RoomPart[] = [
  { name: "desk", source: "renderer/desk/main.tsx", title: "Sealwright" },
  { name: "clean-room", source: "renderer/clean-room/main.tsx", title: "Sealwright clean room" },
];
