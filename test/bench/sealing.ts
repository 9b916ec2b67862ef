import { scrypt } from "@noble/hashes/scrypt.js";
import { sealSet } from "../../core/custody/seal-set.ts";
import { sheetHtml } from "../../core/sheet/sheet.ts";
import type { Printer } from "../../recovery/command/browser.ts";
import { rehearsalPlan } from "../../recovery/command/rehearsal-set.ts";
import { systemRandom } from "../../recovery/command/system-random.ts";
import { sheetTypeface } from "../../recovery/command/typeface.ts";
import { duration, ratio, table } from "./table.ts";
import { timed } from "./timing.ts";

const CREATED = "2026-11-22T10:00:00Z";
const VERSION = "0.1.0";

/** Five sheets ready to print from one login with a new password and TOTP seed, beside the scrypt in it. */
export async function sealing(quick: boolean, printer: Printer | null): Promise<string> {
  const runs = quick ? 1 : 5;
  const salt = systemRandom(16);
  const key = systemRandom(64);
  const stretching = await timed(runs, () => scrypt(key, salt, { N: 2 ** 16, r: 8, p: 1, dkLen: 32 }));
  const sheets = await readySheets();
  const whole = await timed(runs, readySheets);
  const rows = [
    ["scrypt, work factor 16, once", duration(stretching), "", ""],
    ["credentials to five sheets (HTML)", duration(whole), "scrypt", ratio(whole / stretching)],
  ];
  if (printer !== null) {
    const printing = await timed(1, async () => {
      for (const html of sheets) await printer.pdf(html);
    });
    rows.push(["five sheets to PDF by Chromium", duration(printing), "scrypt", ratio(printing / stretching)]);
  }
  return table(["3 of 5", "time", "beside", "ratio"], rows);
}

async function readySheets(): Promise<readonly string[]> {
  const plan = rehearsalPlan(3, 5, CREATED, VERSION, systemRandom);
  const { set, header, card, parts, shares, payload } = await sealSet(plan, systemRandom);
  const { generation, m, n, locked } = header;
  const accounts = payload.credentials.map(({ title }) => ({ title, factors: ["password", "totp"] }));
  const recoveryTools = { python: "0".repeat(64), page: "0".repeat(64) };
  const common = {
    set,
    generation,
    m,
    n,
    locked,
    drill: true,
    created: CREATED,
    journal: plan.journal,
    appVersion: VERSION,
    cardText: card,
    parts,
    accounts,
  };
  const typeface = sheetTypeface();
  return shares.map(({ x, text, words }) => sheetHtml({ ...common, x, shareText: text, words, recoveryTools }, "a4", typeface));
}
