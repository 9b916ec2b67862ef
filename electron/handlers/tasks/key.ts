import type { SignerIdentity } from "../../../core/ceremony/facts.ts";
import { fail } from "../../../core/failure/failure.ts";
import { PASSPHRASE_LEAST } from "../../../core/record/key-file.ts";
import { circumstancesOf } from "../../../core/ceremony/circumstances.ts";
import { publicKeyText } from "../../../core/record/ssh-wire.ts";
import { type BeginTask, task } from "./task.ts";

/** Opens the signing key of the operator or the witness, or makes one: the passphrase goes to the vault, the sealed file into the book. */
export function keyTask(role: "operator" | "witness"): BeginTask {
  return async (run) => {
    const name = run.facts.roster?.[role] ?? fail("refused.not-this-step");
    const known = run.book.signers().filter((signer) => signer.name === name);
    const keys = known.map(({ id }) => ({ id, name }));
    let opened: SignerIdentity | null = null;
    return task({
      view: () => ({ task: "key", role, name, keys, least: PASSPHRASE_LEAST, drill: run.facts.drill }),
      async enter(entry) {
        if (entry.entry !== "passphrase") return fail("refused.not-this-step");
        if (entry.key !== null) {
          if (!keys.some(({ id }) => id === entry.key)) return fail("unreadable.message");
          const file = await run.book.signerFile(entry.key);
          opened = await run.vault().call("key:open", { role, file, passphrase: entry.text });
          return;
        }
        if (entry.text !== entry.again) return fail("refused.passphrase-differs");
        // The vault lets go of the one before as soon as it has made another, whether or not the book takes that.
        opened = null;
        const made = await run.vault().call("key:make", { role, name, passphrase: entry.text });
        await run.book.addSigner(made.file, made.id, made.publicKey);
        const body = { id: made.id, name: made.name, publicKey: publicKeyText(made.publicKey) };
        await run.record({ ...circumstancesOf(run.facts, run.circumstances()), event: "key.added", body }, role);
        opened = { id: made.id, name: made.name };
      },
      async act({ act }) {
        if (act !== "done" || opened === null) return fail("refused.not-this-step");
        return { step: `${role}-key`, item: 0, answer: opened };
      },
    });
  };
}
