import { Fragment, type ReactElement, type ReactNode } from "react";
import { Visible } from "./visible.tsx";

/** Names and their values; a null value is left out. */
export function FactList({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }): ReactElement {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== "")
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === "string" ? <Visible text={value} /> : value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
