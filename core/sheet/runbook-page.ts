import { demand, matches } from "./content-check.ts";
import { placed, sheetDocument } from "./document.ts";
import { isPrintableText } from "../encoding/printable-name.ts";
import { checkNames, checkPrint, type PrintContent } from "./form-check.ts";
import { formPages } from "./form-frame.ts";
import { markup, type Markup } from "./markup.ts";
import type { Paper } from "./paper.ts";
import { grouped, line } from "./pieces.ts";
import { runbookBoxes, runbookPages, type RunbookPiece, type RunbookTexts } from "./runbook-layout.ts";
import { RUNBOOK_STYLE } from "./runbook-style.ts";
import { RUNBOOK } from "./runbook-wording.ts";
import { table } from "./table.ts";
import { tick } from "./tick.ts";
import type { SheetTypeface } from "./typeface.ts";
import { NAME } from "./wording.ts";

/** An account with its runbook, by what its manifest says of it: no user name, no address. */
export interface RunbookAccount {
  readonly title: string;
  /** "" where there is none. */
  readonly system: string;
  readonly runbook: RunbookTexts;
}

/** What the runbooks on paper say, none of it secret. */
export interface RunbookContent extends PrintContent {
  readonly drill: boolean;
  readonly accounts: readonly RunbookAccount[];
  /** The set that holds the credentials, and how it opens, as far as that is known yet. */
  readonly set: string | null;
  readonly policy: { readonly m: number; readonly n: number } | null;
}

/** Lines for custodians where nobody knows yet how many there are. */
const CUSTODIANS = 5;

/**
 * The runbooks of a set's accounts for those who are called at night, each beginning on a page of its own, as one self-contained HTML document
 * without script: when, who approves, steps to tick, afterwards, and lines for the custodians' telephones. Holds no secret. Fails with
 * `unreadable.name` and `fault.print-back`; without accounts with the latter.
 */
export function runbookHtml(content: RunbookContent, paper: Paper, typeface: SheetTypeface): string {
  check(content);
  const { accounts, policy, drill, printed, appVersion } = content;
  const bodies = accounts.flatMap((account, index) => {
    const pages = runbookPages(account.runbook, policy?.n ?? CUSTODIANS, paper);
    return pages.map((pieces, page) => {
      const note = [RUNBOOK.account(index + 1, accounts.length), ...(page > 0 ? [RUNBOOK.goesOn] : [])].join(", ");
      const body = pieces.map((piece) => shown(piece, policy?.n ?? CUSTODIANS));
      return markup`${head(content, account, note)}${placed("body", markup`${body}`, "run")}`;
    });
  });
  const frame = { side: RUNBOOK.side, what: RUNBOOK.title, drill, printed, appVersion };
  const framed = formPages(frame, bodies, paper);
  return sheetDocument(`${NAME}, ${RUNBOOK.title}`, paper, runbookBoxes(paper), typeface, framed, RUNBOOK_STYLE);
}

function check(content: RunbookContent): void {
  checkPrint(content);
  const { accounts, set, policy } = content;
  demand("accounts", accounts.length > 0);
  for (const { title, system, runbook } of accounts) {
    demand("title", title !== "");
    checkNames({ title, system });
    for (const text of Object.values(runbook)) demand("runbook", isPrintableText(text));
  }
  demand("set", set === null || matches(set, "[A-Z2-7]{8}"));
  demand("threshold", policy === null || (policy.m >= 2 && policy.m <= policy.n && policy.n <= 15));
}

function head({ set, policy }: RunbookContent, { title, system }: RunbookAccount, note: string): Markup {
  const facts = [
    line(RUNBOOK.system, system),
    line(RUNBOOK.set, set === null ? "" : grouped(set)),
    line(RUNBOOK.opensWith, policy === null ? "" : RUNBOOK.anyOf(policy.m, policy.n)),
  ];
  return placed(
    "head",
    markup`<h1><bdi>${title}</bdi></h1><p>${note}</p><div class="lines">${facts}</div><p class="lead">${RUNBOOK.lead}</p>`,
    "run-head",
  );
}

function shown(piece: RunbookPiece, custodians: number): Markup {
  const { look, part, lines, number, goesOn = false, after } = piece;
  const text = lines.join("");
  const cut = after === 0 ? "cut" : "";
  switch (look) {
    case "title":
      return part === "custodians" ? markup`` : markup`<h2>${RUNBOOK.parts[part]}</h2>`;
    case "text":
      return markup`<p class="text ${cut}">${text}</p>`;
    case "step":
    case "note": {
      const begins = look === "step" && !goesOn;
      return markup`<div class="step ${cut}">${begins ? tick() : markup`<i></i>`}<p><b>${begins ? `${number}.` : ""}</b></p><p>${text}</p></div>`;
    }
    case "room":
      return markup`<div class="room"><div></div><div></div><div></div></div>`;
    case "custodians": {
      const rows = Array.from({ length: custodians }, () => []);
      const columns = RUNBOOK.columns.map((caption) => ({ caption }));
      return markup`<div class="custodians"><h2>${RUNBOOK.custodians}</h2><p>${RUNBOOK.custodiansNote}</p>${table(columns, rows)}</div>`;
    }
  }
}
