import { fail } from "../../core/failure/failure.ts";

/** Nested deeper than this, or in more pieces, no message of the contract is. */
export const DEEPEST = 12;
export const MOST_PIECES = 20_000;

interface Budget {
  readonly limit: number;
  bytes: number;
  pieces: number;
  readonly buffers: Set<ArrayBufferLike>;
}

/**
 * Measures a message before anything reads it: two bytes a character, names of fields too, eight a number, whole buffers under typed arrays.
 * Fails with `refused.message-too-large` (over `limit` bytes, `DEEPEST` levels or `MOST_PIECES` values; cycles are both), and with
 * `unreadable.message` for a kind of value that no message has (a Map, a Date, a function).
 */
export function checkSize(message: unknown, limit: number): void {
  measure(message, 0, { limit, bytes: 0, pieces: 0, buffers: new Set() });
}

function measure(value: unknown, depth: number, budget: Budget): void {
  if (depth > DEEPEST || ++budget.pieces > MOST_PIECES) fail("refused.message-too-large", { limit: budget.limit });
  if (typeof value === "string") return spend(budget, 2 * value.length);
  if (typeof value === "number") return spend(budget, 8);
  if (value === undefined || value === null || typeof value === "boolean") return spend(budget, 4);
  if (typeof value !== "object") fail("unreadable.message");
  if (ArrayBuffer.isView(value)) return spendBuffer(budget, value.buffer);
  if (Array.isArray(value)) return measureList(value, depth, budget);
  if (!isPlain(value)) fail("unreadable.message");
  for (const [name, part] of Object.entries(value)) {
    spend(budget, 2 * name.length);
    measure(part, depth + 1, budget);
  }
}

function measureList(list: readonly unknown[], depth: number, budget: Budget): void {
  // A sparse array may say that it is 4,294,967,295 long: its length is judged before it is walked through.
  if (list.length > MOST_PIECES) fail("refused.message-too-large", { limit: budget.limit });
  for (const part of list) measure(part, depth + 1, budget);
}

/** Several views may share a buffer, which travelled once and whole, however little of it they show. */
function spendBuffer(budget: Budget, buffer: ArrayBufferLike): void {
  if (budget.buffers.has(buffer)) return;
  budget.buffers.add(buffer);
  spend(budget, buffer.byteLength);
}

function spend(budget: Budget, bytes: number): void {
  budget.bytes += bytes;
  if (budget.bytes > budget.limit) fail("refused.message-too-large", { limit: budget.limit });
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
