import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { cardText } from "../../core/share/card.ts";
import { labelText } from "../../core/share/label.ts";
import { Failure } from "../../core/failure/failure.ts";
import { readScan, type Scan } from "../../core/share/scan.ts";
import { recordBytes } from "../../core/share/share-record.ts";
import { stageOf } from "../support/vector-stages.ts";

interface DecodeCase {
  readonly comment: string;
  readonly decode: string;
  readonly expect: Readonly<Record<string, unknown>>;
}

const folder = new URL("./decode/", import.meta.url);
const files = readdirSync(folder).toSorted();
const base32Bytes = (text: string) => {
  const bits = Array.from(text, (sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0")).join(
    "",
  );
  return (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
};
const hex = (bytes: Iterable<number>) => Buffer.from(Uint8Array.from(bytes)).toString("hex");

function shown(scan: Scan): Readonly<Record<string, unknown>> {
  if (scan.kind === "card") return { card: hex(base32Bytes(cardText(scan.card).slice(5))) };
  if (scan.kind === "label") return { label: hex(base32Bytes(labelText(scan.label).slice(5))) };
  if (scan.kind === "part") return { chunk: hex(scan.part.chunk) };
  const { record, corrections } = scan.share;
  const positions = corrections.map(({ position }) => position);
  return { record: hex(recordBytes(record)), ...(positions.length === 0 ? {} : { corrections: positions }) };
}

function outcome(text: string): Readonly<Record<string, unknown>> {
  try {
    return shown(readScan(text));
  } catch (error) {
    if (error instanceof Failure) return { stage: stageOf(error.code) };
    throw error;
  }
}

it.each(files)("%s", (file) => {
  const vector = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as DecodeCase;
  expect(outcome(vector.decode), vector.comment).toEqual(vector.expect);
});
