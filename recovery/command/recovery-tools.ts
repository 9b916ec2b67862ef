import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** SHA-256 in hex of the tools that the sheets name, as they are in this release. */
export function recoveryTools(): { readonly python: string; readonly page: string } {
  return { python: sha256("../recover.py"), page: sha256("../recover.html") };
}

function sha256(path: string): string {
  return createHash("sha256")
    .update(readFileSync(new URL(path, import.meta.url)))
    .digest("hex");
}
