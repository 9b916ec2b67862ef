import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** The sources of an app that does next to nothing, but with the packages that are hard to bundle. */
const SOURCES: Readonly<Record<string, string>> = {
  "electron/main.ts": `import { app } from "electron"; import { join } from "node:path"; app.setPath("x", join(__dirname, "resources"));`,
  "electron/vault/main.ts": `
    import argon2 from "argon2";
    import secrets from "secrets.js-grempe";
    const key = await0(argon2.hash("x", { raw: true, salt: Buffer.alloc(16), memoryCost: 1024 }));
    function await0(hash: Promise<Uint8Array>) { return hash.then((bytes) => bytes.length); }
    void key.then((length) => console.log(length, secrets.combine(secrets.share("0a0b", 3, 2))));
  `,
  "electron/preload-desk.ts": `import { contextBridge } from "electron"; contextBridge.exposeInMainWorld("a", 1);`,
  "electron/preload-clean-room.ts": `import { contextBridge } from "electron"; contextBridge.exposeInMainWorld("b", 1);`,
  "renderer/desk/main.tsx": `
    import { announce } from "react-aria/private/live-announcer/LiveAnnouncer";
    import { createRoot } from "react-dom/client";
    import { Button } from "react-aria-components";
    import * as z from "zod";
    import "./desk.css";
    const page = document.getElementById("root");
    if (page !== null) createRoot(page).render(<Button onPress={() => announce(z.string().parse("a"))}>a</Button>);
  `,
  "renderer/desk/desk.css": `@font-face {
    font-family: "A";
    src: url("@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2") format("woff2");
  }`,
  "renderer/clean-room/main.tsx": `
    import { readBarcodes } from "zxing-wasm/reader";
    import * as z from "zod/mini";
    void readBarcodes(new Uint8Array()).then(() => z.strictObject({ a: z.string() }).parse({}));
  `,
};

/** Writes that app, some of its sources replaced, into a temporary folder with this repository's packages; removes it after `body`. */
export async function withSmallApp<T>(
  replaced: Readonly<Record<string, string>>,
  body: (root: string) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), "sealwright-app-"));
  try {
    for (const [path, text] of Object.entries({ ...SOURCES, ...replaced })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    for (const shared of ["build", "node_modules", "package.json", "recovery"])
      symlinkSync(join(repository, shared), join(root, shared));
    return await body(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
