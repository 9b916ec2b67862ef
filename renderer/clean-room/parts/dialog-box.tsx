import { type FormEvent, type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";
import { BUTTON } from "../../text/clean-room.ts";
import { Act } from "./act.tsx";

interface DialogBoxProps {
  readonly heading: string;
  readonly act: string;
  readonly cancel?: string;
  readonly danger?: boolean;
  readonly onAct: () => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** A question before everything else. Cancel and Escape close it, and nothing is changed. */
export function DialogBox(props: DialogBoxProps): ReactElement {
  const { heading, act, cancel = BUTTON.cancel, danger = false, onAct, onCancel, children } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAct();
  };
  return (
    <dialog
      className="dialog"
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <form onSubmit={submit} noValidate>
        <h2 id={id}>{heading}</h2>
        {children}
        <div className="buttons">
          <Act label={cancel} look="plain" onAct={onCancel} />
          <Act label={act} look={danger ? "primary danger" : "primary"} submits />
        </div>
      </form>
    </dialog>
  );
}
