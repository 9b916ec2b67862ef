/**
 * Who may import whom, as data: renderer -> contract <- electron -> core. A source file belongs to the room with the longest
 * path that it begins with. `build/check/boundaries.ts` reads this table; test/boundary/rooms.test.ts holds a pair, one import
 * allowed and one refused, for every room.
 */
export interface Room {
  readonly id: RoomId;
  readonly paths: readonly string[];
  /** The rooms whose files it may import. Its own is not implied. */
  readonly mayImport: readonly RoomId[];
  /** May import `node:` modules. */
  readonly node: boolean;
  /** Told to whoever breaks the rule. */
  readonly because: string;
}

export type RoomId =
  | "core"
  | "channels"
  | "contract"
  | "preload"
  | "handlers"
  | "vault"
  | "electron"
  | "renderer-shared"
  | "desk"
  | "clean-room"
  | "page"
  | "reading"
  | "command"
  | "build"
  | "test";

export const ROOMS: readonly Room[] = [
  {
    id: "core",
    paths: ["core/"],
    mayImport: ["core"],
    node: false,
    because: "core is pure, and the domain does not know the contract: it imports itself and the packages filed for it",
  },
  {
    id: "channels",
    paths: ["core/contract/channels.ts"],
    mayImport: [],
    node: false,
    because: "the channel list is bundled into every preload: names, nothing else",
  },
  {
    id: "contract",
    paths: ["core/contract/"],
    mayImport: ["core", "channels", "contract"],
    node: false,
    because: "both sides of the door import the contract, so it knows neither side",
  },
  {
    id: "preload",
    paths: ["electron/preload"],
    mayImport: ["channels"],
    node: false,
    because: "a preload imports electron and the channel list, nothing else: what it can reach, a page can reach",
  },
  {
    id: "handlers",
    paths: ["electron/handlers/"],
    mayImport: ["core", "channels", "contract", "handlers"],
    node: true,
    because: "handlers receive objects and never import electron",
  },
  {
    id: "vault",
    paths: ["electron/vault/"],
    mayImport: ["core", "channels", "contract", "vault"],
    node: true,
    because: "the vault holds secrets: it knows the core and its messages, not the windows",
  },
  {
    id: "electron",
    paths: ["electron/"],
    mayImport: ["core", "channels", "contract", "handlers", "vault", "electron"],
    node: true,
    because: "the main process knows the core and the contract; renderers reach it through the door only",
  },
  {
    id: "renderer-shared",
    paths: ["renderer/text/", "renderer/style/"],
    mayImport: ["channels", "contract", "renderer-shared"],
    node: false,
    because: "text and style are shared by both renderers, so they know neither",
  },
  {
    id: "desk",
    paths: ["renderer/desk/"],
    mayImport: ["channels", "contract", "renderer-shared", "desk"],
    node: false,
    because: "the desk never sees a share or a secret: it knows the contract only",
  },
  {
    id: "clean-room",
    paths: ["renderer/clean-room/"],
    mayImport: ["channels", "contract", "renderer-shared", "reading", "clean-room"],
    node: false,
    because: "the clean room shows secrets: the contract, React and the decoder, nothing else",
  },
  {
    id: "page",
    paths: ["recovery/page/", "recovery/verify-page/"],
    mayImport: ["core", "reading", "page"],
    node: false,
    because:
      "recover.html and verify.html are each one file that runs without anything: the core, the decoder and the packages filed for them",
  },
  {
    id: "reading",
    paths: ["recovery/reading/"],
    mayImport: ["core", "reading"],
    node: false,
    because: "the decoder runs in the page and in Node alike, so it knows neither",
  },
  {
    id: "command",
    paths: ["recovery/command/", "recovery/verify/"],
    mayImport: ["core", "reading", "command"],
    node: true,
    because: "the command line must outlive the app: the core, the decoder and node",
  },
  {
    id: "build",
    paths: ["build/", "forge.config.ts"],
    mayImport: ["core", "channels", "contract", "reading", "command", "build"],
    node: true,
    because: "the build makes the product and reads it; it does not reach into the app's processes or the tests",
  },
  {
    id: "test",
    paths: ["test/", "vitest.config.ts"],
    mayImport: [
      "core",
      "channels",
      "contract",
      "preload",
      "handlers",
      "vault",
      "electron",
      "renderer-shared",
      "desk",
      "clean-room",
      "page",
      "reading",
      "command",
      "build",
      "test",
    ],
    node: true,
    because: "tests may import everything; nothing imports them",
  },
];

/** The room of a file (path from the repository's root, with `/`), or undefined when it lies in none. */
export function roomOf(path: string): Room | undefined {
  let best: { room: Room; length: number } | undefined;
  for (const room of ROOMS) {
    for (const prefix of room.paths) {
      if (path.startsWith(prefix) && prefix.length > (best?.length ?? 0)) best = { room, length: prefix.length };
    }
  }
  return best?.room;
}
