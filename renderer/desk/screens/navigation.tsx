import type { ReactElement } from "react";
import { Button } from "react-aria-components";
import { NAVIGATION } from "../../text/desk-journal.ts";
import { type Place, PLACES } from "../journal/place.ts";

/** The parts of the desk while no ceremony runs. */
export function Navigation({ at, onGo }: { readonly at: Place; readonly onGo: (place: Place) => void }): ReactElement {
  return (
    <nav className="parts" aria-label={NAVIGATION.name}>
      <ul className="plain-list">
        {PLACES.map((place) => (
          <li key={place}>
            <Button className="part" onPress={() => onGo(place)} {...(place === at ? { "aria-current": "page" } : {})}>
              {NAVIGATION[place]}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
