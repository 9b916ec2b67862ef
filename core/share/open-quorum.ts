import { equalBytes, wipe } from "../encoding/bytes.ts";
import { inflatePayload } from "../credential/payload-bytes.ts";
import { parsePayload } from "../credential/payload-reading.ts";
import { fail, Failure } from "../failure/failure.ts";
import type { Assessment, Remark } from "./assessment.ts";
import type { Card } from "./card.ts";
import { keyCommitment, SHORT_COMMITMENT } from "./commitment.ts";
import { interpolate, type Point } from "./gf256.ts";
import { agreeingGroups } from "./polynomial-agreement.ts";
import type { AuthenticatedQuorum, Opened, Quorum, UnauthenticatedQuorum } from "./quorum.ts";
import { openPayload } from "./sealed-payload.ts";
import { combine } from "./shamir.ts";

// Without a card each try costs one scrypt; more disagreement than this wants cards, not patience.
const MOST_TRIES = 15;

/** Proves one set and opens it, in the order of FORMAT.md, "Recovery without Sealwright". Fails as `UntrustedQuorum.validate` says. */
export async function openQuorum(assessment: Assessment): Promise<Quorum> {
  const points = openPoints(assessment);
  return assessment.cards.kind === "agreed"
    ? openByCard(assessment, assessment.cards, points)
    : openByAgreement(assessment, points);
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
  if (assembly.kind === "missing" && assembly.have === 0) fail("refused.no-parts", { set });
  if (assembly.kind === "missing") fail("refused.missing-parts", { set, have: assembly.have, need: assembly.need });
  if (assembly.kind === "wrong") fail("mismatched.payload", { set });
  return assembly.ageFiles;
}

type Agreed = Extract<Assessment["cards"], { kind: "agreed" }>;

async function openByCard(
  assessment: Assessment,
  { card, agreeing }: Agreed,
  points: readonly Point[],
): Promise<AuthenticatedQuorum> {
  const group = provenGroup(assessment, card, points);
  const [ageFile = new Uint8Array()] = ageFiles(assessment);
  const opened = await open(assessment, group, ageFile);
  const remarks = [...assessment.remarks, ...outside(assessment, group)];
  return { trust: "authenticated", card, cardSheets: agreeing.size, remarks, ...opened };
}

// The card vouches for every point here. Should one of them all the same not lie with the others, the card tells by the key which do.
function provenGroup({ set, m }: Assessment, card: Card, points: readonly Point[]): readonly Point[] {
  const proven = agreeingGroups(points, m).find((group) => {
    const key = interpolate(group.slice(0, m), 0);
    const commitment = keyCommitment(card.header, key).subarray(0, SHORT_COMMITMENT);
    wipe(key);
    return equalBytes(commitment, card.keyCommitment);
  });
  return proven ?? fail("mismatched.key", { set });
}

// Nothing vouches for a share here: those that agree with one another are tried on the payload, whose seal tells a right key. When two
// different payloads open, nobody can tell which was sealed.
async function openByAgreement(assessment: Assessment, points: readonly Point[]): Promise<UnauthenticatedQuorum> {
  const { set, m, cards } = assessment;
  const files = ageFiles(assessment);
  const doubt = new Failure(cards.kind === "none" ? "refused.unauthenticated" : "mismatched.card", { set });
  const tries = agreeingGroups(points, m).flatMap((group) => files.map((ageFile) => ({ group, ageFile })));
  const found: UnauthenticatedQuorum[] = [];
  let failure = new Failure("mismatched.payload-key");
  for (const { group, ageFile } of tries.slice(0, MOST_TRIES)) {
    try {
      const opened = await open(assessment, group, ageFile);
      found.push({
        trust: "unauthenticated",
        doubt,
        remarks: [...assessment.remarks, ...outside(assessment, group)],
        ...opened,
      });
    } catch (error) {
      if (!(error instanceof Failure) || error.code.startsWith("fault.")) throw error;
      // The try that came furthest tells most.
      if (failure.code === "mismatched.payload-key") failure = error;
    }
  }
  const [first, ...others] = found;
  if (first === undefined) throw tries.length > MOST_TRIES ? new Failure("refused.disagreement", { set }) : failure;
  const alike = others.every(({ json }) => equalBytes(json, first.json));
  for (const { key, json } of alike ? others : found) wipe(key, json);
  return alike ? first : fail("refused.disagreement", { set });
}

// The points lie on one polynomial, m of them at least. Key and content are wiped when anything is wrong.
async function open({ set, m, n }: Assessment, points: readonly Point[], ageFile: Uint8Array): Promise<Opened> {
  const key = combine(points.slice(0, m));
  let sealed: Uint8Array | undefined;
  let json: Uint8Array | undefined;
  try {
    sealed = await openPayload(ageFile, key);
    json = inflatePayload(sealed);
    const payload = parsePayload(json);
    if (payload.set !== set) fail("mismatched.payload-set", { set });
    return { set, m, n, used: points.map(({ x }) => x), key, ageFile, json, payload };
  } catch (error) {
    wipe(key, json);
    throw error;
  } finally {
    wipe(sealed);
  }
}

// Open shares that do not lie with those that opened the set.
function outside({ set, m, n, shares }: Assessment, group: readonly Point[]): Remark[] {
  const strays = shares.filter(({ open }) => open !== null && !group.includes(open));
  return strays.map(({ source, printed: { x } }) => ({
    source,
    failure: new Failure("mismatched.share-value", { set, m, n, x }),
  }));
}
