import { createContext, type ReactElement, useContext } from "react";
import { Button } from "react-aria-components";
import { SET_PAGE } from "../../text/desk-custody-set.ts";

/** Opens a record in the journal; the page around it comes back afterwards. */
const RecordContext = createContext<(seq: number) => void>(() => {});
export const RecordProvider = RecordContext.Provider;

/** The number of a record, as a link to it; `named` where the number alone would not say what it is. */
export function RecordLink({ seq, named = false }: { readonly seq: number; readonly named?: boolean }): ReactElement {
  const open = useContext(RecordContext);
  return (
    <Button className="link record-link" onPress={() => open(seq)}>
      {named ? (
        SET_PAGE.record(seq)
      ) : (
        <>
          <span className="unseen">{SET_PAGE.recordBefore}</span>
          {seq}
        </>
      )}
    </Button>
  );
}

/** Numbers of records, one after the other. */
export function RecordLinks({ of }: { readonly of: readonly number[] }): ReactElement {
  if (of.length === 0) return <span className="hint">{SET_PAGE.noRecords}</span>;
  return (
    <span className="record-links">
      {of.map((seq) => (
        <RecordLink key={seq} seq={seq} />
      ))}
    </span>
  );
}
