import type { ReactElement } from "react";
import { SYMBOL } from "../../text/desk.ts";

const QUIET = 4;

/** A code for a phone: always dark on white, whatever the colours of the screen, with its quiet zone. */
export function PhoneSymbol({ modules, path }: { readonly modules: number; readonly path: string }): ReactElement {
  const size = modules + 2 * QUIET;
  return (
    <svg className="phone-symbol" role="img" aria-label={SYMBOL.name} viewBox={`${-QUIET} ${-QUIET} ${size} ${size}`}>
      <rect x={-QUIET} y={-QUIET} width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
