import type { VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import { equalBytes, wipe } from "../../core/encoding/bytes.ts";
import { fail } from "../../core/failure/failure.ts";
import { openSigningKey, readSignerFile, sealSigningKey } from "../../core/record/key-file.ts";
import { type Ed25519Signer, sshSignature } from "../../core/record/sshsig.ts";
import { passphraseBytes } from "../../core/share/lock.ts";
import type { VaultPorts } from "./ports.ts";

const SEED_LENGTH = 32;

type Role = VaultRequest<"sign">["role"];

/** The signing keys of this ceremony's operator and witness, open as long as the vault lives. */
export class Signers {
  readonly #ports: VaultPorts;
  readonly #open = new Map<Role, Ed25519Signer>();

  constructor(ports: VaultPorts) {
    this.#ports = ports;
  }

  /** Makes a key and keeps it open. Fails as `sealSigningKey` does; then no key is open that was not before. */
  async make({ role, name, passphrase }: VaultRequest<"key:make">): Promise<VaultReply<"key:make">> {
    const { random, argon2id, ed25519 } = this.#ports;
    const seed = random(SEED_LENGTH);
    const typed = passphraseBytes(passphrase);
    try {
      const signer = ed25519(seed);
      const file = await sealSigningKey({ name, publicKey: signer.publicKey, seed }, typed, random, argon2id);
      const summary = readSignerFile(file);
      this.#keep(role, signer);
      return { ...summary, file };
    } finally {
      wipe(seed, typed);
    }
  }

  /** Opens a key of the book. Fails as `openSigningKey` does, and with `refused.same-signer` when the other role signs with it. */
  async open({ role, file, passphrase }: VaultRequest<"key:open">): Promise<VaultReply<"key:open">> {
    const typed = passphraseBytes(passphrase);
    try {
      const { id, name, seed } = await openSigningKey(file, typed, this.#ports.argon2id);
      try {
        this.#keep(role, this.#ports.ed25519(seed));
        return { id, name };
      } finally {
        wipe(seed);
      }
    } finally {
      wipe(typed);
    }
  }

  /** Fails with `refused.no-signing-key` when no key of that role is open. */
  async sign({ role, namespace, message }: VaultRequest<"sign">): Promise<VaultReply<"sign">> {
    const signer = this.#open.get(role) ?? fail("refused.no-signing-key", { field: role });
    return { signature: await sshSignature(message, namespace, signer) };
  }

  /** Forgets the keys. */
  wipe(): void {
    this.#open.clear();
  }

  #keep(role: Role, signer: Ed25519Signer): void {
    const other = this.#open.get(role === "operator" ? "witness" : "operator");
    if (other !== undefined && equalBytes(other.publicKey, signer.publicKey)) fail("refused.same-signer");
    this.#open.set(role, signer);
  }
}
