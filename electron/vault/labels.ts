import type { VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import { Failure } from "../../core/failure/failure.ts";
import { LABEL_PREFIX, type Label } from "../../core/share/label.ts";
import { readScan } from "../../core/share/scan.ts";
import { setId } from "../../core/share/share-header.ts";

/**
 * The outer labels among the codes of a picture, each once. Whatever does not begin as a label does is counted and not looked
 * at: a sheet may lie beside the bags. A label that cannot be read counts with it.
 */
export function labelsAmong(codes: VaultRequest<"labels:read">["codes"]): VaultReply<"labels:read"> {
  const texts = [...new Set(codes.map(({ text }) => text.trim().toUpperCase()))];
  const labels = texts.flatMap((text) => (text.startsWith(LABEL_PREFIX) ? (labelOf(text) ?? []) : []));
  return { labels: labels.map(told), others: texts.length - labels.length };
}

function labelOf(text: string): Label | null {
  try {
    const scan = readScan(text);
    return scan.kind === "label" ? scan.label : null;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function told({ header, commitment }: Label): VaultReply<"labels:read">["labels"][number] {
  const { m, n, x, generation } = header;
  return { set: setId(header), m, n, x, generation, commitment: Buffer.from(commitment).toString("hex") };
}
