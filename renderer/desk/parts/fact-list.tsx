import { Fragment, type ReactElement, type ReactNode } from "react";
import { Visible } from "./visible.tsx";

interface FactListProps {
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
  /** Beside one another. */
  readonly across?: boolean;
}

/** Names and their values; a null value is left out. */
export function FactList({ facts, across = false }: FactListProps): ReactElement {
  const Pair = across ? "div" : Fragment;
  return (
    <dl className={across ? "facts across" : "facts"}>
      {facts
        .filter(([, value]) => value !== null && value !== "")
        .map(([name, value]) => (
          <Pair key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === "string" ? <Visible text={value} /> : value}</dd>
          </Pair>
        ))}
    </dl>
  );
}
