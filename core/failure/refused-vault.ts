import type { FailureText } from "./text.ts";

/** Not allowed now by the vault, whatever the step: it keeps its own order. */
export const REFUSED_VAULT = {
  "refused.vault-stage": {
    happened: "The vault cannot do this now: it holds {field}.",
    safe: "Nothing was changed. What is on paper is not concerned.",
    next: "Go on with the step that the screen shows. If it stays so, abandon the ceremony and call a new one.",
  },
  "refused.no-signing-key": {
    happened: "The signing key of the {field} is not open.",
    safe: "Nothing was signed.",
    next: "Open the key with its passphrase.",
  },
  "refused.not-held": {
    happened: "The account has no {field} that can be used in this way.",
    safe: "Nothing was revealed.",
    next: "Choose one of the secrets that are listed with the account.",
  },
  "refused.secret-form": {
    happened: "The {field} that is sealed for this account is in a form that cannot be compared here.",
    safe: "Nothing was shown, and what is sealed is as it was.",
    next: "Go on without this account, and try the sign-in by hand. A private key can be compared when it has no passphrase of its own.",
  },
  "refused.enrolment": {
    happened: "The seed of a one-time code is shown while its set is made, and not when a set is opened.",
    safe: "The codes can be shown. The seed was not.",
    next: "Use the codes. To enrol another authenticator, make a new seed and seal a new set.",
  },
} as const satisfies Record<`refused.${string}`, FailureText>;
