import type { ReactElement } from "react";
import type { RevealRequest } from "../../../core/contract/clean-room-calls.ts";
import type { TaskOf } from "../../../core/contract/clean-room-view.ts";
import { BUTTON } from "../../text/clean-room.ts";
import { FIELD } from "../../text/clean-room-entry.ts";
import { INSTALL, SECRET } from "../../text/clean-room-secrets.ts";
import { AccountFacts } from "../parts/account-facts.tsx";
import { Act } from "../parts/act.tsx";
import { Page } from "../parts/page.tsx";
import { SecretView } from "../secret/secret-view.tsx";
import { useSecret } from "../secret/use-secret.ts";

interface InstallSecretProps {
  readonly view: TaskOf<"install">;
  readonly field: RevealRequest["field"];
  readonly onBack: (() => void) | null;
  readonly onNext: () => void;
}

/** One new secret, shown when it is asked for, to be set on its system. */
export function InstallSecret({ view, field, onBack, onNext }: InstallSecretProps): ReactElement {
  const { account, position, of } = view;
  const secret = useSecret();
  const name = field === "totp" ? INSTALL.enrolment : SECRET.show(FIELD[field].name);
  const request = { account: position - 1, field, as: field === "totp" ? "enrolment" : "value" } as const;
  const revealed = secret.shown?.revealed;
  return (
    <Page
      heading={INSTALL.heading[field](account.title)}
      kicker={[INSTALL.count(position, of)]}
      lead={INSTALL.lead[field]}
      onSubmit={onNext}
      foot={
        <>
          {onBack !== null && <Act label={BUTTON.back} look="plain" onAct={onBack} />}
          <Act label={BUTTON.next} look="primary" submits />
        </>
      }
    >
      <AccountFacts account={account} />
      <section className="secret" aria-label={FIELD[field].title}>
        {revealed === undefined || revealed.kind === "codes" ? (
          <>
            <p className="hint" role="status">
              {secret.wasHidden ? SECRET.hiddenBy : SECRET.hidden}
            </p>
            <Act label={name} onAct={() => void secret.show(request)} />
          </>
        ) : (
          <>
            <SecretView revealed={revealed} />
            <div className="buttons">
              <Act label={BUTTON.hide} look="plain" onAct={secret.hide} />
            </div>
          </>
        )}
      </section>
    </Page>
  );
}
