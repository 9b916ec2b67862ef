import type { ReactElement } from "react";
import type { Revealed } from "../../../core/contract/clean-room-view.ts";
import { INSTALL } from "../../text/clean-room-secrets.ts";

type Enrolment = Extract<Revealed, { readonly kind: "enrolment" }>;

// Light modules that a phone needs around a symbol.
const QUIET = 4;
const GROUP = 4;

/** The seed of a one-time code in groups of four, its settings, and its address as a symbol for a phone. */
export function EnrolmentView({ revealed }: { readonly revealed: Enrolment }): ReactElement {
  const { seed, settings, symbol } = revealed;
  return (
    <div className="sides even">
      <div>
        <h2>{INSTALL.seed}</h2>
        <ol className="groups small">
          {seed.split(" ").map((group, index) => (
            <li key={String(index)}>
              <small>{index * GROUP + 1}</small>
              <code>
                {Array.from(group, (character, place) => (
                  <span key={String(place)} className={/\d/.test(character) ? "digit" : "letter"}>
                    {character}
                  </span>
                ))}
              </code>
            </li>
          ))}
        </ol>
        <h2>{INSTALL.settings}</h2>
        <p>{settings}</p>
      </div>
      <div>
        <h2>{INSTALL.symbol}</h2>
        {symbol === null ? (
          <p>{INSTALL.noSymbol}</p>
        ) : (
          <svg
            className="phone-symbol"
            role="img"
            aria-label={INSTALL.symbol}
            viewBox={`${-QUIET} ${-QUIET} ${symbol.modules + 2 * QUIET} ${symbol.modules + 2 * QUIET}`}
            shapeRendering="crispEdges"
          >
            <path d={symbol.path} />
          </svg>
        )}
      </div>
    </div>
  );
}
