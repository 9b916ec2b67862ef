import type { ReactElement } from "react";
import { Button } from "react-aria-components";
import type { RecordView } from "../../../core/contract/journal-view.ts";
import { RECORD } from "../../text/desk-journal.ts";
import { Act } from "../parts/act.tsx";
import { FactList } from "../parts/fact-list.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { Grouped } from "../parts/grouped.tsx";
import { Page } from "../parts/page.tsx";
import { Visible } from "../parts/visible.tsx";
import { Working } from "../parts/working.tsx";
import { readableTime } from "../readable-time.ts";
import { RecordFields } from "./record-fields.tsx";
import { RecordSigners } from "./record-signers.tsx";
import { titleOf } from "./timeline-rows.tsx";
import { useAsked } from "./use-asked.ts";

interface RecordPageProps {
  readonly seq: number;
  readonly onOpen: (seq: number) => void;
  readonly onBack: () => void;
  /** Where Back leads. */
  readonly back?: string;
}

const NO_RECORD = "0".repeat(64);

/** One record: what it says, who signed it, its exact bytes, and how it is checked without this program. */
export function RecordPage({ seq, onOpen, onBack, back = RECORD.back }: RecordPageProps): ReactElement {
  const { answer, failure, asking } = useAsked("journal:record", { seq });
  const record = answer?.seq === seq ? answer : null;
  const foot = (
    <>
      <Act label={back} look="plain" onAct={onBack} />
      <span className="spring" />
      {seq > 1 && <Act label={RECORD.older} look="plain" onAct={() => onOpen(seq - 1)} />}
      {record !== null && seq < record.newest && <Act label={RECORD.newer} look="plain" onAct={() => onOpen(seq + 1)} />}
    </>
  );
  const kicker = record === null ? {} : { kicker: titleOf(record.event) };
  return (
    <Page heading={RECORD.heading(seq)} {...kicker} foot={foot}>
      {failure !== null && <FailureNotice failure={failure} />}
      <Working busy={null} waiting={asking} />
      {record !== null && <Content record={record} onOpen={onOpen} />}
    </Page>
  );
}

function Content({ record, onOpen }: { readonly record: RecordView; readonly onOpen: (seq: number) => void }): ReactElement {
  const { seq, says, attests, time, attested, set, controls, prev, sha256, bytes, size, commands } = record;
  return (
    <>
      <p className="says-it">
        <Visible text={says} />
      </p>
      <FactList
        facts={[
          [RECORD.time, `${readableTime(time)}, ${attested ? RECORD.attested : RECORD.machine}`],
          [RECORD.set, set === null ? null : <Grouped text={set} />],
          [RECORD.attests, attests],
        ]}
      />
      <h2>{RECORD.signed}</h2>
      <RecordSigners record={record} />
      <h2>{RECORD.controls}</h2>
      {controls.length === 0 ? (
        <p className="hint">{RECORD.noControls}</p>
      ) : (
        <ul className="plain-list controls">
          {controls.map((control) => (
            <li key={control}>{control}</li>
          ))}
        </ul>
      )}
      <h2>{RECORD.fields}</h2>
      <RecordFields fields={record.fields} />
      <h2>{RECORD.chain}</h2>
      <dl className="hashes">
        <dt>{RECORD.own}</dt>
        <dd>
          <Grouped text={sha256} small />
        </dd>
        <dt>{RECORD.previous}</dt>
        <dd>
          {prev === NO_RECORD ? (
            RECORD.first
          ) : (
            <>
              <Grouped text={prev} small />{" "}
              <Button className="link" onPress={() => onOpen(seq - 1)}>
                {RECORD.heading(seq - 1)}
              </Button>
            </>
          )}
        </dd>
      </dl>
      <h2>{RECORD.bytes}</h2>
      <p className="hint">{RECORD.size(size)}</p>
      <pre className="bytes" tabIndex={0} aria-label={RECORD.bytes}>
        <Visible text={bytes} />
      </pre>
      <h2>{RECORD.yourself}</h2>
      <p>{RECORD.yourselfLead}</p>
      <ol className="plain-list commands">
        {commands.map((command) => (
          <li key={command}>
            <pre>{command}</pre>
          </li>
        ))}
      </ol>
      <p>{RECORD.expected}</p>
    </>
  );
}
