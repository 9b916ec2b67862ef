import { create } from "qrcode";
import { percent, table } from "../table.ts";
import { STAINS, VIEWS } from "./classes.ts";
import { samplesOf, type Effort } from "./effort.ts";
import { peerText } from "./peers.ts";
import { answered } from "./pool.ts";
import { drawnSymbol, type SymbolSubject } from "./subject.ts";
import type { Task } from "./task.ts";
import { unevenness } from "./uneven-versions.ts";

/** A way to print one of our texts. */
interface Candidate {
  readonly kind: string;
  readonly length: number;
  readonly side: number;
  readonly level: "L" | "M" | "Q" | "H";
  /** Absent: the smallest that holds the text. */
  readonly version?: number;
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const share = { kind: "share", length: 77, side: 44 } as const;
const smallCard = { kind: "card of 4", length: 248, side: 46 } as const;
const card = { kind: "card of 5", length: 274, side: 46 } as const;
const largeCard = { kind: "card of 15", length: 530, side: 46 } as const;
const part = { kind: "part", length: 813, side: 64 } as const;

const CANDIDATES: readonly Candidate[] = [
  ...(["M", "Q", "H"] as const).map((level) => ({ ...share, level })),
  ...[8, 9, 10, 11, 12, 13, 14, 16].map((version) => ({ ...share, level: "H" as const, version })),
  { ...share, level: "Q", version: 10 },
  { ...smallCard, level: "H" },
  { ...smallCard, level: "H", version: 14 },
  ...(["M", "Q", "H"] as const).map((level) => ({ ...card, level })),
  ...(["M", "Q", "H"] as const).map((level) => ({ ...largeCard, level })),
  ...(["M", "Q", "H"] as const).map((level) => ({ ...part, level })),
];

const SAMPLED = 10;
const JUDGES: readonly string[] = [
  "stain of 12 %",
  "stain of 20 %",
  "clean, 75 dpi",
  "out of focus, sigma 0.30 mm",
  "out of focus, sigma 0.40 mm",
  "bad photo by hand",
];

/**
 * The choice of level and version: every candidate drawn as large as the sheet has room for, under the damage that tells them apart,
 * and looked at once.
 */
export async function planTable(effort: Effort): Promise<string> {
  const symbols: Record<string, readonly SymbolSubject[]> = {};
  for (const candidate of CANDIDATES) {
    const segments = Array.from({ length: SAMPLED }, (_, index) => {
      return {
        data: peerText({ alphabet: BASE32, length: candidate.length }, `${candidate.kind}/${index}`),
        mode: "alphanumeric" as const,
      };
    });
    symbols[titleOf(candidate)] = segments.map((segment) => drawnSymbol(segment, optionsOf(candidate), candidate.side));
  }
  const judges = [...STAINS, ...VIEWS].filter(({ name }) => JUDGES.includes(name));
  const tasks = CANDIDATES.flatMap((candidate) => {
    return judges.map((damage): Task => {
      const samples = samplesOf(damage, effort);
      return { kind: "symbol", subject: titleOf(candidate), damage: damage.name, samples, looks: "quick", zbarimg: false };
    });
  });
  const answers = await answered(tasks, { symbols, sheets: [] }, effort.workers);
  const rows = CANDIDATES.map((candidate, row) => {
    const own = answers.slice(row * judges.length, (row + 1) * judges.length);
    const modules = symbols[titleOf(candidate)]?.[0]?.modules ?? 0;
    const rates = own.map((answer) => (answer.kind === "symbol" ? percent(answer.outcome.ours) : "-"));
    return [titleOf(candidate), `${(candidate.side / modules).toFixed(2)} mm`, ...rates];
  });
  return table(["symbol", "module", ...judges.map(({ name }) => name)], rows);
}

/** For each version the share of places at which a square stain takes more of one block than it can correct, at Q and at H. */
export function unevenTable(): string {
  const rows = Array.from({ length: 18 }, (_, index) => {
    const version = index + 9;
    const counted = (["Q", "H"] as const).flatMap((level) => {
      return [0.12, 0.15, 0.2].map((share) => `${Math.round(100 * unevenness(version, level, share))} %`);
    });
    return [`${version}`, ...counted];
  });
  return table(["version", "Q, 12 %", "15 %", "20 %", "H, 12 %", "15 %", "20 %"], rows);
}

function titleOf(candidate: Candidate): string {
  const { version } = create([{ data: "A".repeat(candidate.length), mode: "alphanumeric" }], optionsOf(candidate));
  return `${candidate.kind}, ${candidate.level}, version ${version}`;
}

function optionsOf({ level, version }: Candidate) {
  return { errorCorrectionLevel: level, ...(version === undefined ? {} : { version }) };
}
