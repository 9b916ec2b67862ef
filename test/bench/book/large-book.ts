import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { utcText } from "../../../core/encoding/utc-moment.ts";
import { canonicalJson } from "../../../core/record/canonical-json.ts";
import { EMPTY_JOURNAL } from "../../../core/record/manifest.ts";
import { allowedSigner, type Namespace, NAMESPACES, sshSignature } from "../../../core/record/sshsig.ts";
import { setId } from "../../../core/share/share-header.ts";
import { acts, type Act, type People } from "../../support/book-acts.ts";
import { hashOf, manifestOn, recordPath } from "../../support/book-files.ts";
import { type TrialSigner, trialSigner } from "../../support/trial-book.ts";

/** 2006-07-03: so early that a hundred thousand records of five minutes each are of the past. */
const START = 1_151_884_800;
const STEP_SECONDS = 300;

/**
 * Writes a sound book of `count` records into `folder`: three keys, then again and again a sealing of another set, its opening and
 * a check of a seal, 24 records with a manifest. Every record but the keys' is signed by two.
 */
export async function writeLargeBook(folder: string, count: number): Promise<void> {
  const names = ["Ada Example", "Berta Example", "Cem Example"] as const;
  const [ada, berta, cem] = [await trialSigner(names[0]), await trialSigner(names[1]), await trialSigner(names[2])];
  const people: People = { ada, berta, cem };
  const list = [ada, berta, cem].map(({ id, publicKey }) => allowedSigner(id, NAMESPACES, publicKey)).join("");
  for (const name of ["records", "manifests", "signers"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "allowed_signers"), list);
  let head = EMPTY_JOURNAL;
  let manifest: string | null = null;
  for (const { act, family } of manyActs(people, count)) {
    if (act.manifestBefore === true) {
      const bytes = manifestOn(head, {}, family);
      manifest = hashOf(bytes);
      await writeSigned(folder, `manifests/${setId({ family, generation: 1 })}.json`, bytes, "sealwright-manifest", ada, berta);
    }
    const seq = head.seq + 1;
    const filled = { v: 1, type: "sealwright/record", seq, prev: head.head, ...act.value };
    const bytes = canonicalJson({
      ...filled,
      time: utcText(START + seq * STEP_SECONDS),
      manifest: act.value["manifest"] === null ? null : manifest,
    });
    await writeSigned(folder, recordPath(seq), bytes, "sealwright-record", act.operator, act.witness);
    head = { seq, head: hashOf(bytes) };
  }
}

function* manyActs(people: People, count: number): Generator<{ readonly act: Act; readonly family: Uint8Array }> {
  let made = 0;
  for (let set = 0; made < count; set++) {
    const family = Uint8Array.of(0x10, set >> 16, set >> 8, set);
    const all = acts(people, setId({ family, generation: 1 }));
    const keys = set === 0 ? [0, 1, 16].flatMap((index) => all[index] ?? []) : [];
    // Without the keys, the override of a date (times only go on here), and the key that is revoked.
    const rest = all.filter((_, index) => ![0, 1, 16, 18, 27].includes(index));
    for (const act of [...keys, ...rest].slice(0, count - made)) {
      made += 1;
      yield { act, family };
    }
  }
}

async function writeSigned(
  folder: string,
  path: string,
  bytes: Uint8Array,
  namespace: Namespace,
  operator: TrialSigner,
  witness: TrialSigner | null,
): Promise<void> {
  writeFileSync(join(folder, path), bytes);
  writeFileSync(join(folder, `${path}.sig`), await sshSignature(bytes, namespace, operator));
  if (witness !== null) writeFileSync(join(folder, `${path}.witness-1.sig`), await sshSignature(bytes, namespace, witness));
}
