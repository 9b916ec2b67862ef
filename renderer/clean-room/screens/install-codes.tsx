import { type ReactElement, useState } from "react";
import type { TaskOf } from "../../../core/contract/clean-room-view.ts";
import { BUTTON } from "../../text/clean-room.ts";
import { INSTALL, SECRET } from "../../text/clean-room-secrets.ts";
import { Act } from "../parts/act.tsx";
import { LineBox } from "../parts/line-box.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { useRoom } from "../room.ts";
import { LiveCodes } from "../secret/live-codes.tsx";
import { useSecret } from "../secret/use-secret.ts";

interface InstallCodesProps {
  readonly view: TaskOf<"install">;
  readonly onBack: (() => void) | null;
  readonly onNext: () => void;
}

/** Has two consecutive codes typed that the target accepted: that proves the seed that it enrolled. */
export function InstallCodes({ view, onBack, onNext }: InstallCodesProps): ReactElement {
  const { account, position, of, drill, codesNeeded, codesProved } = view;
  const { enter } = useRoom();
  const secret = useSecret();
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [missing, setMissing] = useState(false);
  const request = { account: position - 1, field: "totp", as: "codes" } as const;
  const revealed = secret.shown?.revealed;
  const digits = (typed: string) => typed.replaceAll(/\s/g, "");
  const prove = async () => {
    if (codesProved) return onNext();
    const complete = /^\d{6,8}$/.test(digits(first)) && /^\d{6,8}$/.test(digits(second));
    setMissing(!complete);
    if (!complete) return;
    const after = await enter({ entry: "codes", first: digits(first), second: digits(second) });
    if (after?.task === "install" && after.codesProved) onNext();
  };
  return (
    <Page
      heading={INSTALL.codesHeading(account.title)}
      kicker={[INSTALL.count(position, of)]}
      lead={INSTALL.codesLead}
      onSubmit={() => void prove()}
      foot={
        <>
          {onBack !== null && <Act label={BUTTON.back} look="plain" onAct={onBack} />}
          {!codesProved && (drill || !codesNeeded) && <Act label={INSTALL.skip} look="plain" onAct={onNext} />}
          <Act label={BUTTON.next} look="primary" submits />
        </>
      }
    >
      <section className="secret">
        {revealed?.kind === "codes" ? (
          <>
            <LiveCodes revealed={revealed} onEnded={() => void secret.renew()} />
            <Act label={BUTTON.hide} look="plain" onAct={secret.hide} />
          </>
        ) : (
          <>
            {secret.wasHidden && <p className="hint">{SECRET.hiddenBy}</p>}
            <Act label={INSTALL.live} onAct={() => void secret.show(request)} />
          </>
        )}
      </section>
      <div role="status">{codesProved && <Notice severity="success" says={INSTALL.proved} />}</div>
      {!codesProved && (
        <div className="fields narrow">
          <LineBox label={INSTALL.first} value={first} onChange={setFirst} most={12} />
          <LineBox
            label={INSTALL.second}
            value={second}
            onChange={setSecond}
            most={12}
            problem={missing ? INSTALL.codesMissing : null}
          />
        </div>
      )}
    </Page>
  );
}
