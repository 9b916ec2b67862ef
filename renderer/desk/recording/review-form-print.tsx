import type { ReactElement } from "react";
import { RECORDING } from "../../text/desk-recording.ts";
import { PaperPrint } from "../parts/paper-print.tsx";

/** The empty form of the review of one opening, on paper. */
export function ReviewFormPrint({ of }: { readonly of: number }): ReactElement {
  const { print, printHint, heading, act } = RECORDING.review;
  return (
    <PaperPrint
      text={{ action: print, hint: printHint, heading, print: act }}
      deed={(to) => ({ do: "review-form", of, ...to })}
    />
  );
}
