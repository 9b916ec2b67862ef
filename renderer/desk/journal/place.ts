import { createContext, useContext } from "react";

/** Where one is on the desk while no ceremony runs. */
export const PLACES = ["home", "drills", "calendar", "papers", "journal", "verify", "compare", "copies"] as const;
export type Place = (typeof PLACES)[number];

/** Goes to another part of the desk. */
const GoContext = createContext<(place: Place) => void>(() => {});
export const GoProvider = GoContext.Provider;
export const useGo = (): ((place: Place) => void) => useContext(GoContext);
