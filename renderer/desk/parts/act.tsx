import type { ReactElement } from "react";
import { Button } from "react-aria-components";

interface ActProps {
  readonly label: string;
  readonly onAct?: () => void;
  readonly look?: "primary" | "plain" | "danger" | "quiet" | "normal";
  readonly submits?: boolean;
  readonly disabled?: boolean;
  /** What it is about, where the label alone does not say. */
  readonly about?: string;
}

/** A button. */
export function Act({ label, onAct, look = "normal", submits = false, disabled = false, about }: ActProps): ReactElement {
  return (
    <Button
      className={`button ${look}`}
      type={submits ? "submit" : "button"}
      isDisabled={disabled}
      {...(about === undefined ? {} : { "aria-label": about })}
      {...(onAct === undefined ? {} : { onPress: onAct })}
    >
      {label}
    </Button>
  );
}
