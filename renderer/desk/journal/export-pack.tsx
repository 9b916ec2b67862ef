import { type ReactElement, useState } from "react";
import type { DeskView } from "../../../core/contract/desk-view.ts";
import { COPIES } from "../../text/desk-copies.ts";
import { Act } from "../parts/act.tsx";
import { Choice } from "../parts/choice.tsx";
import { Listed } from "../parts/listed.tsx";
import { Notice } from "../parts/notice.tsx";
import { DestinationChoice, destinationOf } from "./destination-choice.tsx";
import { useAsking } from "./use-asked.ts";
import { Written } from "./written.tsx";

const FORMS = ["folder", "zip"] as const;

/** What an auditor takes along: said beforehand what is in it and what is not. */
export function ExportPack({ places }: Pick<DeskView, "places">): ReactElement {
  const text = COPIES.pack;
  const [where, setWhere] = useState<string | null>(null);
  const [form, setForm] = useState<(typeof FORMS)[number]>("folder");
  const [asked, setAsked] = useState(false);
  const asking = useAsking("book:export");
  const write = () => {
    setAsked(true);
    if (where !== null) void asking.start({ ...destinationOf(where), form });
  };
  return (
    <section className="copy" aria-label={text.heading}>
      <h2>{text.heading}</h2>
      <p>{text.lead}</p>
      <h3>{text.holds}</h3>
      <Listed items={text.holdsLines} />
      <p>{text.not}</p>
      <Notice severity="note" says={text.unrecorded} />
      <Choice
        label={text.form}
        options={FORMS.map((value) => ({ value, ...text.forms[value] }))}
        value={form}
        onChange={setForm}
        beside
      />
      <DestinationChoice
        what="pack"
        label={COPIES.where}
        places={places}
        value={where}
        onChange={setWhere}
        problem={asked && where === null ? COPIES.missing : undefined}
      />
      <div className="buttons">
        <Act label={text.act} look="primary" onAct={write} disabled={asking.asking} />
      </div>
      <Written asked={asking} done={text.done} next={text.next} />
    </section>
  );
}
