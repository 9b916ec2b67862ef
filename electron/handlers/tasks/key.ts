import type { SignerIdentity } from "../../../core/ceremony/facts.ts";
import { isKeyRevoked } from "../../../core/custody/recording/journal.ts";
import { fail } from "../../../core/failure/failure.ts";
import { PASSPHRASE_LEAST, readSignerFile } from "../../../core/record/key-file.ts";
import { type BeginTask, task } from "./task.ts";

/** Opens the signing key of the operator or the witness, or makes one: the passphrase goes to the vault, the sealed file into the book. */
export function keyTask(role: "operator" | "witness"): BeginTask {
  return async (run) => {
    const name = run.facts.roster?.[role] ?? fail("refused.not-this-step");
    const records = run.book.records();
    // A key that was revoked can be opened, and signs nothing that holds: also when the record that says so is still due.
    const isRevoked = (id: string) =>
      isKeyRevoked(records, id) || run.facts.recorded.some((told) => told.event === "key.revoked" && told.body.id === id);
    const known = run.book.signers().filter((signer) => signer.name === name && !isRevoked(signer.id));
    const keys = known.map(({ id }) => ({ id, name }));
    let opened: SignerIdentity | null = null;
    return task({
      view: () => ({ task: "key", role, name, keys, least: PASSPHRASE_LEAST, drill: run.facts.drill }),
      async enter(entry) {
        if (entry.entry !== "passphrase") return fail("refused.not-this-step");
        if (entry.key !== null) {
          if (!keys.some(({ id }) => id === entry.key)) return fail("unreadable.message");
          const file = await run.book.signerFile(entry.key);
          const { id } = await run.vault().call("key:open", { role, file, passphrase: entry.text });
          opened = null;
          await run.keyIsOpen(readSignerFile(file), role);
          opened = { id, name };
          return;
        }
        if (entry.text !== entry.again) return fail("refused.passphrase-differs");
        // The vault lets go of the one before as soon as it has made another, whether or not the book takes that.
        opened = null;
        const made = await run.vault().call("key:make", { role, name, passphrase: entry.text });
        await run.book.addSigner(made.file, made.id, made.publicKey);
        await run.keyIsOpen(made, role);
        opened = { id: made.id, name: made.name };
      },
      async act({ act }) {
        if (act !== "done" || opened === null) return fail("refused.not-this-step");
        return { step: `${role}-key`, item: 0, answer: opened };
      },
    });
  };
}
