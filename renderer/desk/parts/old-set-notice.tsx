import type { ReactElement } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { OLD_SET } from "../../text/desk-rotation.ts";
import { Notice } from "./notice.tsx";

interface OldSetProps {
  readonly rotation: CeremonyView["facts"]["rotation"];
  /** Old sheets that this ceremony destroyed. */
  readonly destroyed: number;
  /** Nobody brings another one in this ceremony. */
  readonly over?: boolean;
}

/** How many sheets of the old set are gone, and whether anybody can still open it. */
export function OldSetNotice({ rotation, destroyed, over = false }: OldSetProps): ReactElement | null {
  if (rotation === null) return null;
  const { gone, left, m } = oldSet(rotation, destroyed);
  const { needed } = rotation;
  const enough = gone >= needed;
  const says = enough ? OLD_SET.gone(gone, needed) : `${OLD_SET.gone(gone, needed)} ${OLD_SET.by(m, left)}`;
  return (
    <div aria-live="polite">
      <Notice severity={enough ? "success" : "warning"} says={says}>
        <p>{enough ? OLD_SET.enough : over ? OLD_SET.later : OLD_SET.tooFew}</p>
      </Notice>
    </div>
  );
}

/** Sheets that are gone and left, and how many open it: N-M+1 are needed to be gone. */
export function oldSet(rotation: NonNullable<OldSetProps["rotation"]>, destroyed: number) {
  const n = rotation.destroyed.length + rotation.out.length;
  const gone = rotation.destroyed.length + destroyed;
  return { gone, left: n - gone, m: n - rotation.needed + 1 };
}
