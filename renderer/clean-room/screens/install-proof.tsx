import { type ReactElement, useState } from "react";
import type { TaskOf } from "../../../core/contract/clean-room-view.ts";
import { BUTTON } from "../../text/clean-room.ts";
import { INSTALL } from "../../text/clean-room-secrets.ts";
import { Act } from "../parts/act.tsx";
import { Choices } from "../parts/choices.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { useRoom } from "../room.ts";

type Proof = "codes" | "login" | "already" | "drill";

interface InstallProofProps {
  readonly view: TaskOf<"install">;
  readonly onBack: (() => void) | null;
}

/** How people know that the system has the new secrets. */
export function InstallProof({ view, onBack }: InstallProofProps): ReactElement {
  const { account, position, of, drill, imported, codesNeeded, codesProved } = view;
  const { act } = useRoom();
  const [proof, setProof] = useState<Proof | null>(codesProved ? "codes" : null);
  const [missing, setMissing] = useState(false);
  const fits: Readonly<Record<Proof, boolean>> = { codes: codesProved, login: !codesNeeded, already: imported, drill };
  const offered = (Object.keys(fits) as Proof[]).filter((one) => fits[one]);
  const done = () => {
    setMissing(proof === null);
    if (proof !== null) void act({ act: "installed", proof });
  };
  return (
    <Page
      heading={INSTALL.proofHeading(account.title)}
      kicker={[INSTALL.count(position, of)]}
      lead={INSTALL.proofLead}
      onSubmit={done}
      foot={
        <>
          {onBack !== null && <Act label={BUTTON.back} look="plain" onAct={onBack} />}
          <Act label={BUTTON.done} look="primary" submits />
        </>
      }
    >
      <Choices
        label={INSTALL.proofLabel}
        options={offered.map((value) => ({ value, ...INSTALL.proof[value] }))}
        value={proof}
        onChange={setProof}
        labelled
      />
      {codesProved && <Notice severity="success" says={INSTALL.proved} />}
      {account.fields.includes("totp") && !codesProved && (
        <p className="hint">{codesNeeded ? INSTALL.codesOnly : INSTALL.codesFirst}</p>
      )}
      {missing && <Notice severity="stop" says={INSTALL.missing} urgent />}
    </Page>
  );
}
