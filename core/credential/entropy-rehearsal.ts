import { utf8Bytes } from "../encoding/utf8.ts";
import type { Random } from "../ports.ts";
import { type MixedBlock, MIXING, mixedRandom } from "./entropy-mixing.ts";
import { type EntropyReceipt, entropyReceipt } from "./entropy-receipt.ts";
import type { ExtraEntropy } from "./extra-entropy.ts";

/**
 * The receipt of a rehearsal, with everything that went in, so that anybody can compute the result again. Never of a real ceremony:
 * it *is* the randomness. That is why only `rehearsedRandom` makes one.
 */
export interface RehearsalReceipt extends EntropyReceipt {
  /** The canonical text of the extra sources (`ExtraEntropy`). */
  readonly extra: string;
  /** Every block handed out, in order; bytes as lower-case hexadecimal digits. */
  readonly blocks: readonly { readonly counter: number; readonly system: string; readonly output: string }[];
  /** A POSIX shell script over `openssl` (3.0 or later) that prints each block's `output`, one a line. */
  readonly shell: string;
}

/** For drills: `mixedRandom` that remembers all it hands out. */
export interface RehearsedRandom {
  readonly random: Random;
  readonly receipt: () => RehearsalReceipt;
}

/** Mixes as `mixedRandom` does and can account for every byte. For drills only. */
export function rehearsedRandom(system: Random, extra: ExtraEntropy): RehearsedRandom {
  const blocks: MixedBlock[] = [];
  return {
    random: mixedRandom(system, extra, (block) => blocks.push(block)),
    receipt: () => ({
      ...entropyReceipt(extra),
      extra: extra.text,
      blocks: blocks.map(({ counter, system: drawn, output }) => ({ counter, system: hex(drawn), output: hex(output) })),
      shell: [...preparation(extra), ...blocks.flatMap(repetition)].join("\n") + "\n",
    }),
  };
}

/** IKM = SHA-256(extra text), and the exclusive or of two hexadecimal strings of the same length. */
function preparation({ text }: ExtraEntropy): readonly string[] {
  return [
    `ikm=$(printf '%s\\n%s\\n' ${text.trimEnd().split("\n").map(quoted).join(" ")} | openssl dgst -sha256 -r | cut -c1-64)`,
    "xor() { a=$1; b=$2",
    '  while [ -n "$a" ]; do printf %02x $(( 0x${a%"${a#??}"} ^ 0x${b%"${b#??}"} )); a=${a#??}; b=${b#??}; done; echo',
    "}",
  ];
}

function repetition({ counter, system, output }: MixedBlock): readonly string[] {
  const [mask, salt] = [hex(system.subarray(0, output.length)), hex(system.subarray(output.length))];
  const info = hex(utf8Bytes(MIXING)) + counter.toString(16).padStart(8, "0");
  const options = ["digest:SHA256", "hexkey:$ikm", `hexsalt:${salt}`, `hexinfo:${info}`].map((option) => `-kdfopt ${option}`);
  return [
    `pad=$(openssl kdf -keylen ${output.length} ${options.join(" ")} HKDF | tr -d ':\\n' | tr A-F a-f)`,
    `xor ${mask} $pad`,
  ];
}

// The text is made of digits, letters and "=" only; quoted all the same.
function quoted(line: string): string {
  return `'${line}'`;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
