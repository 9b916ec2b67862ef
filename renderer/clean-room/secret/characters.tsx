import { type ReactElement, useState } from "react";
import type { Revealed } from "../../../core/contract/clean-room-view.ts";
import { SECRET } from "../../text/clean-room-secrets.ts";
import { Act } from "../parts/act.tsx";
import { Notice } from "../parts/notice.tsx";
import { codePoint, isUnseen } from "../../text/unseen.ts";

type Characters = Extract<Revealed, { readonly kind: "characters" }>;
type Character = Characters["groups"][number]["characters"][number];

/** A password in large groups of four with their places; spelled out on request. */
export function CharactersView({ revealed }: { readonly revealed: Characters }): ReactElement {
  const [spelled, setSpelled] = useState(false);
  const { groups, layoutDependent } = revealed;
  if (groups.length === 0) return <p>{SECRET.empty}</p>;
  return (
    <>
      {spelled ? <Spelled groups={groups} /> : <Groups groups={groups} />}
      <p className="hint">{SECRET.legend}</p>
      <Act label={spelled ? SECRET.group : SECRET.spell} look="plain" onAct={() => setSpelled(!spelled)} />
      {layoutDependent && (
        <Notice severity="warning" says={SECRET.layout}>
          <p>{SECRET.layoutNext}</p>
        </Notice>
      )}
    </>
  );
}

function Groups({ groups }: Pick<Characters, "groups">): ReactElement {
  return (
    <ol className="groups">
      {groups.map(({ position, characters }) => (
        <li key={position}>
          <small>{position}</small>
          <code>
            {characters.map((character, index) => (
              <Glyph key={String(index)} {...character} />
            ))}
          </code>
        </li>
      ))}
    </ol>
  );
}

function Spelled({ groups }: Pick<Characters, "groups">): ReactElement {
  return (
    <ol className="spelled">
      {groups.flatMap(({ position, characters }) =>
        characters.map((character, index) => (
          <li key={position + index}>
            <small>{position + index}</small>
            <code>
              <Glyph {...character} />
            </code>
            <span>{character.word}</span>
          </li>
        )),
      )}
    </ol>
  );
}

// A space, and whatever else cannot be seen, must be seen to be typed.
function Glyph({ character, kind }: Character): ReactElement {
  if (character === " ") return <span>␣</span>;
  if (isUnseen(character)) return <span className="named">{codePoint(character)}</span>;
  return <span className={kind}>{character}</span>;
}
