import { type ReactElement, useState } from "react";
import type { TaskOf } from "../../../core/contract/clean-room-view.ts";
import { InstallCodes } from "./install-codes.tsx";
import { InstallProof } from "./install-proof.tsx";
import { InstallSecret } from "./install-secret.tsx";

/** Shows one account's secrets so that they are set on its system, has the codes proved, and asks how people know. */
export function InstallScreen({ view }: { readonly view: TaskOf<"install"> }): ReactElement {
  const [at, setAt] = useState(0);
  const { fields } = view.account;
  const field = fields[at];
  const codes = fields.includes("totp");
  const next = () => setAt(at + 1);
  const onBack = at === 0 ? null : () => setAt(at - 1);
  if (field !== undefined) return <InstallSecret key={field} view={view} field={field} onBack={onBack} onNext={next} />;
  if (codes && at === fields.length) return <InstallCodes view={view} onBack={onBack} onNext={next} />;
  return <InstallProof view={view} onBack={onBack} />;
}
