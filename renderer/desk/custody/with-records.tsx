import { type ReactElement, type ReactNode, useState } from "react";
import { RecordPage } from "../journal/record-page.tsx";
import { RecordProvider } from "./record-link.tsx";

interface WithRecordsProps {
  /** Where Back leads. */
  readonly back: string;
  readonly children: ReactNode;
}

/** A page whose numbers of records open them, and which comes back afterwards. */
export function WithRecords({ back, children }: WithRecordsProps): ReactElement {
  const [seq, open] = useState<number | null>(null);
  if (seq !== null) return <RecordPage seq={seq} onOpen={open} onBack={() => open(null)} back={back} />;
  return <RecordProvider value={open}>{children}</RecordProvider>;
}
