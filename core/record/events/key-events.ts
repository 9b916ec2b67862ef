import { nullable, time, word } from "../shape.ts";
import { name, publicKey, signerIdentifier, type EventShape } from "./event-shape.ts";

/** The signing keys. */
export const KEY_EVENTS = {
  "key.added": {
    says: "A signing key was made for a person and entered into allowed_signers.",
    requires: [],
    body: { id: signerIdentifier, name, publicKey },
  },
  "key.revoked": {
    says: "A signing key counts no longer: no record after this one may bear its signature.",
    requires: ["reason"],
    /** `since`: from when on it may have been misused; null when it was not. */
    body: { id: signerIdentifier, why: word("left", "lost", "stolen", "replaced"), since: nullable(time) },
  },
} as const satisfies Readonly<Record<string, EventShape>>;
