import { type ReactElement, useRef, useState } from "react";
import type { TaskOf } from "../../../core/contract/clean-room-view.ts";
import { CameraView } from "../camera/camera-view.tsx";
import { BUTTON } from "../../text/clean-room.ts";
import { IMPORT } from "../../text/clean-room-entry.ts";
import { Act } from "../parts/act.tsx";
import { Choices } from "../parts/choices.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { SecretBox } from "../parts/secret-box.tsx";
import { Visible } from "../parts/visible.tsx";
import { useRoom } from "../room.ts";

/** Takes in one secret that exists already: typed, or for one-time codes scanned from the screen of the target. */
export function ImportScreen({ view }: { readonly view: TaskOf<"import"> }): ReactElement {
  const { account, field, position, of } = view;
  const { enter, act, scan } = useRoom();
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [way, setWay] = useState<"type" | "scan">("type");
  const [missing, setMissing] = useState(false);
  const [several, setSeveral] = useState(false);
  const [taken, setTaken] = useState(false);
  const done = async () => {
    setTaken(true);
    await act({ act: "done" });
  };
  const take = async () => {
    if (taken) return done();
    const text = box.current?.value ?? "";
    setMissing(text === "");
    if (text === "" || way === "scan") return box.current?.focus();
    if ((await enter({ entry: "import", text })) === null) return;
    if (box.current !== null) box.current.value = "";
    await done();
  };
  const lines = field !== "password" && field !== "totp";
  return (
    <Page
      heading={IMPORT.heading[field](account.title)}
      kicker={[IMPORT.count(position, of)]}
      lead={IMPORT.lead[field]}
      onSubmit={() => void take()}
      foot={(way === "type" || taken) && <Act label={BUTTON.done} look="primary" submits />}
    >
      {account.username !== "" && (
        <p>
          <Visible text={account.username} />
        </p>
      )}
      {taken && <Notice severity="success" says={IMPORT.taken} />}
      {field === "totp" && !taken && (
        <Choices
          label={IMPORT.way}
          options={(["scan", "type"] as const).map((value) => ({ value, name: IMPORT.ways[value] }))}
          value={way}
          onChange={setWay}
          beside
        />
      )}
      {way === "type" && !taken && (
        <SecretBox
          label={IMPORT.label[field]}
          hint={IMPORT.paste}
          box={box}
          lines={lines}
          problem={missing ? IMPORT.missing : null}
        />
      )}
      {way === "scan" && !taken && (
        <>
          {several && <Notice severity="warning" says={IMPORT.several} urgent />}
          <CameraView
            hint={IMPORT.scanHint}
            onCodes={async (codes) => {
              const [first, second] = codes;
              setSeveral(second !== undefined);
              if (first === undefined || second !== undefined) return 0;
              const request = { sheet: 1, codes: [{ text: first.text.slice(0, 4000), modules: null }] };
              if ((await scan(request)) === null) return 0;
              await done();
              return 1;
            }}
          />
        </>
      )}
    </Page>
  );
}
