import type { ReactElement } from "react";

interface ActProps {
  readonly label: string;
  readonly onAct?: () => void;
  readonly look?: "primary" | "plain" | "danger" | "primary danger" | "quiet" | "normal";
  readonly submits?: boolean;
  readonly disabled?: boolean;
  /** What it is about, where the label alone does not say. */
  readonly about?: string;
  readonly pressed?: boolean;
}

/** A button. */
export function Act({ label, onAct, look = "normal", submits = false, disabled, about, pressed }: ActProps): ReactElement {
  return (
    <button
      className={`button ${look}`}
      type={submits ? "submit" : "button"}
      disabled={disabled}
      aria-label={about}
      aria-pressed={pressed}
      onClick={onAct}
    >
      {label}
    </button>
  );
}
