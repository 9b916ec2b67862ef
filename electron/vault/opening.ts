import { SECRET_FIELDS } from "../../core/ceremony/facts.ts";
import type { VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import type { Payload } from "../../core/credential/payload.ts";
import { statedReason } from "../../core/custody/reason.ts";
import { wipe } from "../../core/encoding/bytes.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Quorum } from "../../core/share/quorum.ts";
import { ACCOUNTS_LIMIT, cut } from "./account-views.ts";
import type { Gathering } from "./gathering.ts";

/** An opened set: its payload, and what may be told of it. */
export interface Opened {
  readonly payload: Payload;
  readonly told: VaultReply<"shares:open">;
}

const ASIDE_LIMIT = 400;

/**
 * Proves and opens the set that was gathered, key and JSON being wiped at once. Fails as `UntrustedQuorum.validate` does; with
 * `mismatched.set`, before anything is opened, when it is not the set asked for; with `refused.real-set-in-drill` and
 * `refused.drill-set-in-emergency`; and without a proof by the card with the doubt itself (`refused.unauthenticated` or
 * `mismatched.card`) where no reason is given, and `refused.reason` where one is given that says nothing. Then nothing opened
 * is kept; the sheets stay gathered.
 */
export async function openedSet(
  gathering: Gathering,
  { set, drill, unauthenticated }: VaultRequest<"shares:open">,
): Promise<Opened> {
  const nearest = gathering.set;
  if (set !== null && nearest !== null && nearest !== set) fail("mismatched.set", { set: nearest });
  const quorum = await gathering.prove();
  wipe(quorum.key, quorum.json);
  const { payload } = quorum;
  if (payload.drill && !drill) fail("refused.drill-set-in-emergency", { set: payload.set });
  if (!payload.drill && drill) fail("refused.real-set-in-drill", { set: payload.set });
  return { payload, told: told(quorum, acceptance(quorum, unauthenticated)) };
}

function acceptance(quorum: Quorum, reason: string | null): string {
  if (quorum.trust === "authenticated") return "";
  if (reason === null) throw quorum.doubt;
  return statedReason(reason);
}

function told({ set, m, n, used, trust, remarks, payload }: Quorum, reason: string): VaultReply<"shares:open"> {
  return {
    set,
    m,
    n,
    drill: payload.drill,
    trust,
    used: [...used],
    aside: remarks
      .slice(0, ASIDE_LIMIT)
      .map(({ source, failure }) => ({ sheet: Number(source.replace("sheet-", "")), code: failure.code })),
    reason,
    accounts: payload.credentials.slice(0, ACCOUNTS_LIMIT).map((credential) => ({
      id: cut(credential.id, 80),
      title: cut(credential.title, 4000),
      fields: SECRET_FIELDS.filter((field) => credential[field] !== undefined),
    })),
  };
}
