import type { ReactElement } from "react";
import type { TaskOf } from "../../../core/contract/clean-room-view.ts";
import { REVEAL } from "../../text/clean-room-secrets.ts";
import { Visible } from "./visible.tsx";

/** What is known of an account and is no secret. Large: it is typed from the screen. */
export function AccountFacts({ account }: { readonly account: TaskOf<"install">["account"] }): ReactElement {
  const facts = [
    [REVEAL.system, account.system],
    [REVEAL.url, account.url],
    [REVEAL.username, account.username],
  ] as const;
  return (
    <dl className="facts account">
      {facts.map(
        ([name, value]) =>
          value !== "" && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Visible text={value} />
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
