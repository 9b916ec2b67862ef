import type { Facts } from "../../core/ceremony/facts.ts";
import { ACCOUNTS, CUSTODIANS, MAKING, OPENED, type Stage } from "./desk-agreed.ts";

/** What a made-up rotation, and a ceremony for somebody who leaves, gather step by step. */

const SIGNERS = { operator: "Mira Haller", witness: "Paul Okafor", acceptances: [] } as const;

/** Accounts as a rotation begins with them: what the manifest tells. */
export const SUCCESSORS: Facts["accounts"] = ACCOUNTS.map((account) => ({ ...account, url: "", username: "", secrets: [] }));

export const ROTATION: readonly Stage[] = [
  [
    "roll-call",
    {
      title: "Identity provider, after the opening",
      organisation: "Halvorsen AG",
      roster: { ...SIGNERS, custodians: CUSTODIANS },
    },
  ],
  ...OPENED,
  [
    "rotate",
    {
      rotation: {
        from: "MZXW6YTB",
        cause: "used",
        reason: "The set was opened for INC-20931.",
        ticket: "INC-20931",
        approvers: ["Clara Vogt"],
        started: "2026-11-22T02:10:00Z",
        credentials: ACCOUNTS.map(({ id, title }) => ({ id, title })),
        destroyed: [2],
        out: [1, 3, 4, 5],
        needed: 3,
      },
      accounts: SUCCESSORS,
    },
  ],
  ...MAKING,
  [
    "rotated",
    {
      tried: [
        { id: "c1", newWorks: true, oldRefused: true, how: "Signed in at the portal with both." },
        { id: "c2", newWorks: true, oldRefused: false, how: "The replica still takes the old one; ended tomorrow." },
      ],
    },
  ],
  ["old-sheets", { oldSheets: [{ x: 1, bag: "CH-M0711", custodian: "Anna Keller", how: "Cross-cut shredder, then burnt" }] }],
];

export const LEAVER: readonly Stage[] = [
  ["roll-call", { title: "Jonas Weber leaves", organisation: "Halvorsen AG", roster: { ...SIGNERS, custodians: [] } }],
  ...OPENED,
  [
    "leaver",
    {
      leaving: {
        name: "Jonas Weber",
        what: "left",
        reason: "Left the company on 30 November.",
        role: "",
        place: "",
        holds: [
          { set: "MZXW6YTB", x: 2, present: true },
          { set: "KRUGKIDR", x: 2, present: false },
          { set: "NB2HI4DT", x: 2, present: true },
        ],
      },
    },
  ],
  [
    "handover",
    {
      handovers: [
        {
          set: "MZXW6YTB",
          x: 2,
          outcome: "handed-on",
          bag: "CH-500201",
          custodian: "Nadia Roth",
          place: "Safe, Bern office",
          signed: true,
          note: "",
        },
        {
          set: "NB2HI4DT",
          x: 2,
          outcome: "missing",
          bag: "",
          custodian: "",
          place: "",
          signed: false,
          note: "The bank box was empty.",
        },
      ],
    },
  ],
  ["safes", { safes: [{ place: "Safe, Zürich office", by: "Ines Moreau" }] }],
];
