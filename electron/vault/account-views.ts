import { SECRET_FIELDS } from "../../core/ceremony/facts.ts";
import type { VaultReply } from "../../core/contract/vault.ts";
import type { Payload } from "../../core/credential/payload.ts";
import type { DraftAccount } from "./account-secrets.ts";

type AccountViews = VaultReply<"accounts">["accounts"];

/** Accounts of an opened set that can be shown; a payload of ours never has more. */
export const ACCOUNTS_LIMIT = 100;

const NAME_LIMIT = 4000;
const HEADING_LIMIT = 80;
const RUNBOOK_LIMIT = 70_000;

/** The accounts of a draft by name; no secret. */
export function draftAccounts(draft: readonly DraftAccount[]): AccountViews {
  return draft.map(({ plan }) => {
    const { title, system, url, username, secrets } = plan;
    return { title, system, url, username, fields: secrets.map(({ field }) => field) };
  });
}

/** The accounts of an opened payload by name. The texts are as they were sealed, cut where they are longer than a screen takes. */
export function openedAccounts({ credentials }: Payload): AccountViews {
  return credentials.slice(0, ACCOUNTS_LIMIT).map((credential) => {
    const name = (field: "system" | "url" | "username") => cut(credential[field] ?? "", NAME_LIMIT);
    return {
      title: cut(credential.title, NAME_LIMIT),
      system: name("system"),
      url: name("url"),
      username: name("username"),
      fields: SECRET_FIELDS.filter((field) => credential[field] !== undefined),
    };
  });
}

/** What is to be read beside the secrets: the runbook, and under each account's title its notes. */
export function sealedReading({ runbook = "", credentials }: Payload): string {
  const notes = credentials.flatMap(({ title, notes }) =>
    notes === undefined ? [] : [`${cut(title, HEADING_LIMIT)}:\n${notes}`],
  );
  return cut([runbook, ...notes].filter((text) => text !== "").join("\n\n"), RUNBOOK_LIMIT);
}

/** The text, or its beginning and an ellipsis, in `limit` UTF-16 units at most. */
export function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
