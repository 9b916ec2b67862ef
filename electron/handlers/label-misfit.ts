import type { RoundBag } from "../../core/ceremony/facts.ts";
import { isSame } from "../../core/ceremony/rules/round.ts";
import type { FailureView } from "../../core/contract/outcome.ts";
import type { VaultReply } from "../../core/contract/vault.ts";
import type { Manifest } from "../../core/record/manifest-reading.ts";

type ReadLabel = VaultReply<"labels:read">["labels"][number];

/** What a manifest promises of labels. */
type Promised = Pick<Manifest, "set" | "family" | "generation" | "m" | "n"> & {
  readonly shares: readonly Pick<Manifest["shares"][number], "x" | "commitment">[];
};

/** Characters of a label's commitment in hexadecimal: the first 16 bytes of the manifest's. */
const COMMITMENT = 32;

/**
 * Why a label is not one of the bags that are looked at, by the signed manifests (LIFECYCLE.md, CER-4), or null when it is: of another set, of
 * another generation of one of these sets, not as the manifest says (M of N, number, commitment), or of a sheet that by the book is in no bag.
 */
export function labelMisfit(label: ReadLabel, bags: readonly RoundBag[], manifests: readonly Promised[]): FailureView | null {
  const { set, x, m, n, generation, commitment } = label;
  const manifest = manifests.find((one) => one.set === set);
  if (!bags.some((bag) => bag.set === set)) {
    const families = manifests.filter((one) => bags.some((bag) => bag.set === one.set)).map(({ family }) => family);
    const isOfFamily = manifest !== undefined && families.includes(manifest.family);
    return isOfFamily ? misfit("mismatched.label-generation", { set, generation }) : misfit("mismatched.label-set", { set });
  }
  const share = manifest?.shares.find((one) => one.x === x);
  const isPromised =
    manifest !== undefined &&
    share !== undefined &&
    manifest.m === m &&
    manifest.n === n &&
    manifest.generation === generation &&
    share.commitment.slice(0, COMMITMENT) === commitment;
  if (!isPromised) return misfit("mismatched.label", { set, x });
  return bags.some((bag) => isSame(bag, label)) ? null : misfit("mismatched.label-sheet", { set, x });
}

function misfit(code: FailureView["code"], facts: FailureView["facts"]): FailureView {
  return { code, facts };
}
