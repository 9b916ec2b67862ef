import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PackInput } from "../../core/audit-pack/pack-input.ts";
import type { SheetTypeface } from "../../core/sheet/typeface.ts";
import { typefaceIn } from "../vault/typeface.ts";

/** What the app carries beside its code. */
export interface Shipped {
  /** RFC 3339: no clock is right that shows an earlier time. */
  readonly built: string;
  readonly recoveryTools: { readonly python: string; readonly page: string };
  readonly typeface: SheetTypeface;
  /** What goes into every audit pack, so that it can be checked without this program. */
  readonly packTools: PackInput["tools"];
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
/** Where the bundle does not say when it was built: this file's own age. */
const NOT_BEFORE = "2026-11-01T00:00:00Z";

/** Reads the bundle's folder at the start. Throws Node's error when a file of it is not there: such an app does not start. */
export function readShipped(folder: string): Shipped {
  const resources = join(folder, "resources");
  const typeface = typefaceIn(join(resources, "typeface"));
  if (typeface === null) throw new Error("the bundle has no typeface for the sheets");
  return {
    built: builtOf(readFileSync(join(folder, "package.json"), "utf8")),
    recoveryTools: { python: sumOf(join(resources, "recover.py")), page: sumOf(join(resources, "recover.html")) },
    typeface,
    packTools: {
      verifyHtml: readFileSync(join(resources, "verify.html")),
      verifyPy: readFileSync(join(resources, "verify.py")),
      formatMd: readFileSync(join(resources, "FORMAT.md")),
    },
  };
}

/** The field `built` of the bundle's package.json. */
export function builtOf(manifest: string): string {
  const parsed: unknown = JSON.parse(manifest);
  const built: unknown = typeof parsed === "object" && parsed !== null ? Reflect.get(parsed, "built") : undefined;
  return typeof built === "string" && MOMENT.test(built) ? built : NOT_BEFORE;
}

function sumOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
