import { type ReactElement, useRef, useState } from "react";
import type { ReadingView } from "../../../core/contract/clean-room-view.ts";
import { UNLOCK } from "../../text/clean-room-sheets.ts";
import { Act } from "../parts/act.tsx";
import { SecretBox } from "../parts/secret-box.tsx";

interface UnlockProps {
  readonly sheets: ReadingView["sheets"];
  /** Whether the passphrase fitted. */
  readonly onUnlock: (passphrase: string) => Promise<boolean>;
}

/** The passphrase of locked shares; nothing while none is locked. */
export function Unlock({ sheets, onUnlock }: UnlockProps): ReactElement | null {
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const xs = sheets.filter(({ locked }) => locked).flatMap(({ x }) => x ?? []);
  if (xs.length === 0) return null;
  const unlock = async () => {
    const text = box.current?.value ?? "";
    setMissing(text === "");
    if (text === "") return box.current?.focus();
    const fitted = await onUnlock(text);
    if (fitted && box.current !== null) box.current.value = "";
  };
  return (
    <section className="unlock">
      <h2>{UNLOCK.heading(xs)}</h2>
      <p>{UNLOCK.lead}</p>
      <SecretBox label={UNLOCK.label} box={box} onEnter={() => void unlock()} problem={missing ? UNLOCK.missing : null} />
      <Act label={UNLOCK.act} onAct={() => void unlock()} />
    </section>
  );
}
