import { type FormEvent, type ReactElement, useState } from "react";
import { BUTTON } from "../../text/desk.ts";
import { COMPARE } from "../../text/desk-journal.ts";
import { Act } from "../parts/act.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { Listed } from "../parts/listed.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { Working } from "../parts/working.tsx";
import { changed, empty, without } from "../entries.ts";
import { Compared } from "./compared.tsx";
import { useAsking } from "./use-asked.ts";

const MOST = 20;
const LONGEST = 200;

/** Heads typed from paper, held against the journal. What the journal says is shown only after something was typed. */
export function Compare(): ReactElement {
  const [papers, setPapers] = useState<readonly { readonly typed: string }[]>([{ typed: "" }]);
  // What was sent: its results stand beside it until something else is typed.
  const [sent, setSent] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const { answer, failure, asking, start } = useAsking("journal:compare");
  const typed = papers.map((paper) => paper.typed.trim()).filter((each) => !empty(each));
  const fresh = sent.length > 0 && sent.join("\n") === typed.join("\n");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (typed.length === 0) return;
    setSent(typed);
    void start({ heads: typed });
  };
  return (
    <Page heading={COMPARE.heading} lead={COMPARE.lead}>
      <h2>{COMPARE.where}</h2>
      <Listed items={COMPARE.whereLines} />
      <form className="papers" onSubmit={submit} noValidate>
        {papers.map((paper, index) => (
          <div key={index} className="entry">
            <TextBox
              label={COMPARE.box(index + 1)}
              hint={COMPARE.boxHint}
              value={paper.typed}
              onChange={(text) => setPapers(changed(papers, index, { typed: text }))}
              problem={asked && typed.length === 0 ? COMPARE.missing : undefined}
              limit={LONGEST}
              lines={2}
              look="wide"
              mono
            />
            {papers.length > 1 && (
              <Act
                label={BUTTON.remove}
                about={COMPARE.remove(index + 1)}
                look="quiet"
                onAct={() => setPapers(without(papers, index))}
              />
            )}
          </div>
        ))}
        <div className="buttons">
          <Act label={COMPARE.act} look="primary" submits disabled={asking} />
          <Act
            label={COMPARE.add}
            look="plain"
            disabled={papers.length >= MOST}
            onAct={() => setPapers([...papers, { typed: "" }])}
          />
        </div>
      </form>
      {failure !== null && <FailureNotice failure={failure} />}
      <Working busy={null} waiting={asking} />
      {answer !== null && fresh && <Compared comparison={answer} typed={sent} />}
      {answer !== null && !fresh && <Notice severity="note" says={COMPARE.stale} />}
    </Page>
  );
}
