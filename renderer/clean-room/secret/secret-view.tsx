import type { ReactElement } from "react";
import type { Revealed } from "../../../core/contract/clean-room-view.ts";
import { SECRET } from "../../text/clean-room-secrets.ts";
import { Visible } from "../parts/visible.tsx";
import { CharactersView } from "./characters.tsx";
import { EnrolmentView } from "./enrolment.tsx";

type Still = Exclude<Revealed, { readonly kind: "codes" }>;

/** One secret that does not change while it is looked at. */
export function SecretView({ revealed }: { readonly revealed: Still }): ReactElement {
  switch (revealed.kind) {
    case "characters":
      return <CharactersView revealed={revealed} />;
    case "enrolment":
      return <EnrolmentView revealed={revealed} />;
    case "list":
      return (
        <ol className="listed">
          {revealed.items.map((item, index) => (
            <li key={String(index)}>
              <code>
                <Visible text={item.replaceAll(" ", "␣")} />
              </code>
            </li>
          ))}
        </ol>
      );
    case "text":
      return (
        <pre className="lines" tabIndex={0} aria-label={SECRET.text}>
          <Visible text={revealed.text} lines />
        </pre>
      );
  }
}
