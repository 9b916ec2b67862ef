import { type ReactElement, useState } from "react";
import type { TaskOf } from "../../../core/contract/clean-room-view.ts";
import { BUTTON } from "../../text/clean-room.ts";
import { MATCH } from "../../text/clean-room-checks.ts";
import { REVEAL } from "../../text/clean-room-secrets.ts";
import { Act } from "../parts/act.tsx";
import { Page } from "../parts/page.tsx";
import { Visible } from "../parts/visible.tsx";
import { useRoom } from "../room.ts";
import { MatchAccount } from "./live-match-account.tsx";

/** What is sealed held against what its targets keep of it: one account after the other, as far as that is at hand. */
export function LiveMatchScreen({ view }: { readonly view: TaskOf<"live-match"> }): ReactElement {
  const { act, closeFailure } = useRoom();
  const { accounts } = view;
  const [at, setAt] = useState(0);
  const chosen = accounts[at];
  const compared = accounts.filter(({ result }) => result !== null).length;
  const choose = (index: number) => {
    closeFailure();
    setAt(index);
  };
  return (
    <Page
      heading={MATCH.heading}
      kicker={[REVEAL.set(view.set)]}
      lead={MATCH.lead}
      working={MATCH.working}
      foot={
        <>
          {compared === 0 && <p className="hint">{MATCH.none}</p>}
          <span className="spring" />
          <Act
            label={compared < accounts.length ? MATCH.goOn : BUTTON.done}
            look="primary"
            onAct={() => void act({ act: "done" })}
          />
        </>
      }
    >
      <div className="sides credentials">
        <nav aria-label={MATCH.accounts}>
          <ol className="plain-list">
            {accounts.map(({ account, result }, index) => (
              <li key={String(index)}>
                <button
                  type="button"
                  className="account-choice"
                  aria-current={index === at ? "true" : undefined}
                  onClick={() => choose(index)}
                >
                  <Visible text={account.title} />{" "}
                  <span className="matched" data-result={result?.result}>
                    {MATCH.state[result?.result ?? "none"]}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </nav>
        {chosen !== undefined && <MatchAccount key={at} one={chosen} index={at} problem={view.problem} />}
      </div>
    </Page>
  );
}
