import { type ReactElement, useEffect, useRef, useState } from "react";
import type { RevealRequest } from "../../../core/contract/clean-room-calls.ts";
import type { TaskOf } from "../../../core/contract/clean-room-view.ts";
import { FIELD } from "../../text/clean-room-entry.ts";
import { BUTTON } from "../../text/clean-room.ts";
import { REVEAL, SECRET } from "../../text/clean-room-secrets.ts";
import { AccountFacts } from "../parts/account-facts.tsx";
import { Act } from "../parts/act.tsx";
import { Visible } from "../parts/visible.tsx";
import { ClockCheck } from "../secret/clock-check.tsx";
import { LiveCodes } from "../secret/live-codes.tsx";
import { SecretView } from "../secret/secret-view.tsx";
import type { Secret, Shown } from "../secret/use-secret.ts";
import { codeByWatch } from "../secret/which-code.ts";

interface RevealAccountProps {
  readonly account: TaskOf<"reveal">["accounts"][number];
  readonly index: number;
  readonly off: number;
  readonly secret: Secret;
}

/** One credential: its plain facts, and its secrets behind a button each. */
export function RevealAccount({ account, index, off, secret }: RevealAccountProps): ReactElement {
  const { shown } = secret;
  return (
    <article className="credential">
      <h2>
        <Visible text={account.title} />
      </h2>
      <AccountFacts account={account} />
      {secret.wasHidden && shown === null && (
        <p className="hint" role="status">
          {SECRET.hiddenBy}
        </p>
      )}
      {account.fields.length === 0 && <p>{REVEAL.none}</p>}
      {account.fields.map((field) => {
        const isShown = shown?.request.field === field && shown.request.account === index;
        const { name, title } = FIELD[field];
        const request: RevealRequest = { account: index, field, as: field === "totp" ? "codes" : "value" };
        return (
          <section className="secret" key={field} aria-label={title}>
            <div className="secret-head">
              <h3>{title}</h3>
              {isShown ? (
                <Act label={BUTTON.hide} look="plain" about={SECRET.hide(name)} onAct={secret.hide} />
              ) : (
                <Act label={BUTTON.show} about={SECRET.show(name)} onAct={() => void secret.show(request)} />
              )}
            </div>
            {isShown && <Open shown={shown} off={off} renew={secret.renew} />}
          </section>
        );
      })}
    </article>
  );
}

interface OpenProps {
  readonly shown: Shown;
  readonly off: number;
  readonly renew: () => Promise<void>;
}

function Open({ shown: { revealed }, off, renew }: OpenProps): ReactElement {
  const [ahead, setAhead] = useState<number | null>(null);
  const place = useRef<HTMLDivElement>(null);
  // Its heading and its button come along; the foot does not cover it.
  useEffect(() => {
    place.current?.parentElement?.scrollIntoView({ block: "start" });
  }, []);
  if (revealed.kind !== "codes") {
    return (
      <div ref={place}>
        <SecretView revealed={revealed} />
      </div>
    );
  }
  return (
    <div ref={place}>
      <LiveCodes
        revealed={revealed}
        onEnded={() => void renew()}
        byWatch={ahead === null ? null : (now, period) => codeByWatch(now - off, ahead, period)}
      />
      <ClockCheck period={revealed.period} off={off} ahead={ahead} onAhead={setAhead} />
    </div>
  );
}
