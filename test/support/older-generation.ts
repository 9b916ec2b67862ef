import { sealSet, type SealedSet } from "../../core/custody/seal-set.ts";
import { EMPTY_JOURNAL } from "../../core/record/manifest.ts";
import { TEST_PORTS } from "./vault-calls.ts";

/** Another generation, the ninth, 2 of 2, of the family given: a drill's. */
export function olderGeneration(family: Uint8Array): Promise<SealedSet> {
  return sealSet(
    {
      m: 2,
      n: 2,
      family,
      generation: 9,
      created: "2026-03-31T14:05:00Z",
      drill: true,
      credentials: [{ id: "c1", kind: "secret", title: "Old", password: "old" }],
      runbook: "",
      holders: [1, 2].map((x) => ({ custodian: `C${x}`, role: "custodian" })),
      supersedes: null,
      journal: EMPTY_JOURNAL,
      appVersion: "0.1.0",
    },
    TEST_PORTS.random,
  );
}
