import type { ReactElement } from "react";
import { Page } from "../parts/page.tsx";

/** Nothing to do here: the room is being opened, or closed. */
export function Still({ heading, hint }: { readonly heading: string; readonly hint?: string }): ReactElement {
  return <Page heading={heading} {...(hint === undefined ? {} : { lead: hint })} />;
}
