import { emergencyMessage } from "../../core/ceremony/emergency-message.ts";
import type { CeremonyView } from "../../core/contract/desk-view.ts";
import { mailtoOf } from "../../core/encoding/mailto.ts";
import { plainSymbol } from "../../core/sheet/plain-symbol.ts";
import type { CeremonyRun } from "./ceremony-run.ts";

/** The message to the organisation, as text to be read out and as a symbol that begins a mail on somebody's phone. */
export function emergencyMessageView(run: CeremonyRun): CeremonyView["live"]["message"] {
  const { request, roster, approvers, organisation } = run.facts;
  if (request === null || roster === null) return null;
  const { operator, witness } = roster;
  const known = run.book.manifests().find(({ set }) => set === request.set);
  const message = emergencyMessage({
    ...request,
    organisation,
    operator,
    witness,
    accounts: known?.accounts.map(({ title }) => title) ?? [],
    approvers: approvers?.names ?? [],
    time: run.assertedTime(),
  });
  const { modules, path } = plainSymbol(mailtoOf({ to: [], ...message }).uri);
  return { text: `${message.subject}\n\n${message.body}`, mailto: { modules, path } };
}
