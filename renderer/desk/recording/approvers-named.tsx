import type { ReactElement } from "react";
import { RECORDING } from "../../text/desk-recording.ts";
import { NameList } from "../parts/name-list.tsx";

interface ApproversProps {
  readonly approvers: readonly string[];
  readonly onChange: (approvers: readonly string[]) => void;
}

/** Who approved what is recorded; nobody need have. */
export function Approvers({ approvers, onChange }: ApproversProps): ReactElement {
  const { approver, addApprover, remove } = RECORDING.form;
  const text = { one: approver, add: addApprover, remove: (number: number) => remove(approver(number), number) };
  return <NameList names={approvers} onChange={onChange} text={text} />;
}
