import { createContext, useContext } from "react";
import type { CeremonyView, DeskView } from "../../core/contract/desk-view.ts";

/** What every screen of a step is given: all that the desk knows, and what can be undone. */
export interface StepProps {
  readonly view: DeskView;
  readonly ceremony: CeremonyView;
  /** The share's x, the account's or import's position, or 0. */
  readonly item: number;
}

/** Undoes all that was typed in the present step. */
const CancelContext = createContext<() => void>(() => {});
export const CancelProvider = CancelContext.Provider;
export const useCancel = (): (() => void) => useContext(CancelContext);

/** The present view, for the frame of a question. */
const ViewContext = createContext<DeskView | null>(null);
export const ViewProvider = ViewContext.Provider;
export function useView(): DeskView {
  const view = useContext(ViewContext);
  if (view === null) throw new Error("no view around this screen");
  return view;
}
