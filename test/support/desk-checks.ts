import { CUSTODIANS, GRADES, OPENED, type Stage } from "./desk-agreed.ts";

/** What a made-up round, and the proof of a quorum, gather step by step. */

const ROSTER = { operator: "Mira Haller", witness: "Paul Okafor", custodians: [], acceptances: [] } as const;
const SET = "MZXW6YTB";

const bag = (x: number) => {
  const { name: custodian = "", place = "" } = CUSTODIANS[x - 1] ?? {};
  return { set: SET, x, custodian, place };
};
const found = { level: "L1", result: "intact", note: "", photos: [] } as const;

export const ROUND: readonly Stage[] = [
  ["roll-call", { title: "Fourth quarter", organisation: "Halvorsen AG", roster: ROSTER }],
  ...OPENED,
  [
    "round",
    {
      round: {
        sets: [SET],
        how: "at-the-machine",
        started: "2026-11-22T02:05:00Z",
        finished: "2026-11-22T02:05:00Z",
        people: ["Mira Haller", "Paul Okafor"],
        bags: [1, 2, 3, 4, 5].map(bag),
        proofs: [{ set: SET, x: 2 }],
      },
    },
  ],
  [
    "seal-labels",
    {
      labels: [
        { set: SET, x: 1 },
        { set: SET, x: 2 },
      ],
    },
  ],
  [
    "seals",
    {
      seals: [
        { ...bag(1), ...found, level: "L2", number: "CH-M0711" },
        { ...bag(2), ...found, level: "L2", number: "CH-M0712" },
        { ...bag(3), ...found, number: "CH-M0713" },
        { ...bag(4), ...found, result: "wrong-number", number: "CH-M0799" },
        { ...bag(5), ...found, result: "missing", number: "" },
      ],
    },
  ],
  ["share-proof", { proved: [{ set: SET, x: 2, result: "proved", grades: GRADES }] }],
  ["rebag", { rebagged: [{ ...bag(2), bag: "CH-500301", signed: true }] }],
];

export const QUORUM_PROOF: readonly Stage[] = [
  ["roll-call", { title: "Yearly proof", organisation: "Halvorsen AG", roster: ROSTER }],
  ...OPENED,
  ["proof-set", { proof: { set: SET, ticket: "CUS-88", reason: "Once a year." } }],
  [
    "bags",
    {
      bags: [1, 3, 4].map((x) => ({ number: `CH-M071${x}`, look: "intact", x })),
    },
  ],
  [
    "quorum",
    {
      opened: {
        set: SET,
        m: 3,
        n: 5,
        drill: false,
        trust: "authenticated",
        used: [1, 3, 4],
        aside: [],
        reason: "",
        accounts: [
          { id: "c1", title: "Identity provider, break-glass admin", fields: ["password"] },
          { id: "c2", title: "Customer database, owner", fields: ["password"] },
        ],
      },
    },
  ],
  [
    "live-match",
    {
      matched: [
        { account: "c1", verifier: "bcrypt", result: "fits" },
        { account: "c2", verifier: "scram-sha-256", result: "differs" },
      ],
    },
  ],
  ["rebag", { rebagged: [1, 3, 4].map((x) => ({ ...bag(x), bag: `CH-50030${x}`, signed: true })) }],
];
