import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { wipe } from "../../core/encoding/bytes.ts";
import { answered } from "./answering.ts";
import { argon2id } from "./argon2id.ts";
import { ed25519FromSeed } from "./ed25519.ts";
import { typefaceIn } from "./typeface.ts";
import { newVault } from "./vault.ts";
import { verifierPorts } from "./verifier-ports.ts";

// The vault's process: no file after this line, no network, nothing printed. Whatever goes wrong beyond an operation ends it.
process.on("uncaughtException", () => end());
process.on("unhandledRejection", () => end());

const port = process.parentPort;
const vault = newVault({
  random: (length) => new Uint8Array(randomBytes(length)),
  argon2id,
  ed25519: ed25519FromSeed,
  verifiers: verifierPorts,
  typeface: typefaceIn(join(__dirname, "resources", "typeface")),
});

let last = Promise.resolve();
port.on("message", ({ data }: { readonly data: unknown }) => {
  // One after the other, in the order of coming.
  last = last.then(() => answer(data));
});

async function answer(data: unknown): Promise<void> {
  const made = await answered(vault.operations, data);
  if (made === null) return;
  port.postMessage(made);
  // A sheet's document is copied by now.
  if (made.outcome.ok && hasDocument(made.outcome.value)) wipe(made.outcome.value.html);
}

function hasDocument(value: unknown): value is { readonly html: Uint8Array } {
  return typeof value === "object" && value !== null && "html" in value && value.html instanceof Uint8Array;
}

function end(): void {
  vault.wipe();
  process.exit(1);
}
