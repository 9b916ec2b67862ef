import { type ReactElement, useState } from "react";
import type { BookView } from "../../../core/contract/desk-view.ts";
import { ALL } from "./chosen.ts";
import { RecordPage } from "./record-page.tsx";
import { type Reading, Timeline } from "./timeline.tsx";

/** The timeline, or one record of it. What was chosen is still chosen when one comes back. */
export function Journal({ book }: { readonly book: BookView }): ReactElement {
  const [reading, setReading] = useState<Reading>({ chosen: ALL, pages: [null] });
  const [open, setOpen] = useState<number | null>(null);
  if (open !== null) return <RecordPage seq={open} onOpen={setOpen} onBack={() => setOpen(null)} />;
  return <Timeline book={book} reading={reading} onRead={setReading} onOpen={setOpen} />;
}
