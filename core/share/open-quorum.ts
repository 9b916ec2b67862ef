import { equalBytes, wipe } from "../encoding/bytes.ts";
import { inflatePayload } from "../credential/payload-bytes.ts";
import { parsePayload } from "../credential/payload-reading.ts";
import { fail, Failure } from "../failure/failure.ts";
import type { Assessment } from "./assessment.ts";
import { keyCommitment, SHORT_COMMITMENT } from "./commitment.ts";
import type { Point } from "./gf256.ts";
import { agreeingGroups } from "./polynomial-agreement.ts";
import type { Opened, Quorum } from "./quorum.ts";
import { openPayload } from "./sealed-payload.ts";
import { combine } from "./shamir.ts";

/** Proves one set and opens it, in the order of FORMAT.md, "Recovery without Sealwright". Fails as `UntrustedQuorum.validate` says. */
export async function openQuorum(assessment: Assessment): Promise<Quorum> {
  const points = openPoints(assessment);
  return assessment.cards.kind === "agreed" ? openByCard(assessment, points) : openByAgreement(assessment, points);
}

function openPoints({ set, m, shares }: Assessment): readonly Point[] {
  if (m === 0) fail("refused.no-shares");
  if (shares.length < m) fail("refused.not-enough-shares", { set, have: shares.length, need: m });
  const open = shares.flatMap(({ open }) => (open === null ? [] : [open]));
  const locked = shares.find(({ open }) => open === null);
  if (open.length < m && locked !== undefined) fail("refused.locked", { set, x: locked.printed.x });
  return open;
}

function ageFiles({ set, assembly }: Assessment): readonly Uint8Array[] {
  if (assembly.kind === "missing") fail("refused.missing-parts", { set, have: assembly.have, need: assembly.need });
  if (assembly.kind === "wrong") fail("mismatched.payload", { set });
  return assembly.ageFiles;
}

// Every point here is vouched for by the card, so any m of them will do.
async function openByCard(assessment: Assessment, points: readonly Point[]): Promise<Quorum> {
  const { set, m, cards, remarks } = assessment;
  if (cards.kind !== "agreed") return fail("fault.unexpected");
  const key = combine(points.slice(0, m));
  try {
    const commitment = keyCommitment(cards.card.header, key).subarray(0, SHORT_COMMITMENT);
    if (!equalBytes(commitment, cards.card.keyCommitment)) fail("mismatched.key", { set });
    const [ageFile] = ageFiles(assessment);
    const opened = await open(assessment, points.slice(0, m), key, ageFile ?? new Uint8Array());
    return { trust: "authenticated", card: cards.card, cardSheets: cards.agreeing.size, remarks, ...opened };
  } catch (error) {
    wipe(key);
    throw error;
  }
}

// Nothing vouches for a share here: those that agree with one another are tried on the payload, whose seal tells a right key.
async function openByAgreement(assessment: Assessment, points: readonly Point[]): Promise<Quorum> {
  const { set, m, n, cards, shares, remarks } = assessment;
  const files = ageFiles(assessment);
  const doubt = new Failure(cards.kind === "none" ? "refused.unauthenticated" : "mismatched.card", { set });
  let failure = new Failure("refused.disagreement", { set });
  for (const group of agreeingGroups(points, m)) {
    const key = combine(group.slice(0, m));
    for (const ageFile of files) {
      try {
        const opened = await open(assessment, group, key, ageFile);
        const outside = shares.filter(({ open }) => open !== null && !group.some(({ x }) => x === open.x));
        const strays = outside.map(({ source, printed: { x } }) => {
          return { source, failure: new Failure("mismatched.share-value", { set, m, n, x }) };
        });
        return { trust: "unauthenticated", doubt, remarks: [...remarks, ...strays], ...opened };
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        failure = error;
      }
    }
    wipe(key);
  }
  throw failure;
}

async function open({ set, m, n }: Assessment, points: readonly Point[], key: Uint8Array, ageFile: Uint8Array): Promise<Opened> {
  const sealed = await openPayload(ageFile, key);
  const json = inflatePayload(sealed);
  wipe(sealed);
  try {
    const payload = parsePayload(json);
    if (payload.set !== set) fail("mismatched.payload-set", { set });
    return { set, m, n, used: points.map(({ x }) => x), key, ageFile, json, payload };
  } catch (error) {
    wipe(json);
    throw error;
  }
}
