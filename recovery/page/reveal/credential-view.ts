import { jsonText } from "../../../core/encoding/strict-json.ts";
import type { Credential } from "../../../core/credential/payload.ts";
import type { CorrectedClock } from "../corrected-clock.ts";
import { element } from "../dom/element.ts";
import { visible } from "../dom/visible.ts";
import { FIELD } from "../text.ts";
import { plainField } from "./plain-field.ts";
import { secretField, secretLines, secretList } from "./secret-field.ts";
import { type Living, totpView } from "./totp-view.ts";

/** One credential: its fields in the order in which a person needs them, secrets hidden. */
export function credentialView(credential: Credential, clock: CorrectedClock): Living {
  const {
    kind,
    title,
    system,
    url,
    username,
    password,
    totp,
    recoveryCodes,
    privateKey,
    publicKey,
    certificate,
    notes,
    files,
  } = credential;
  const codes = totp === undefined ? null : totpView(totp, clock);
  const node = element(
    "article",
    { class: "credential" },
    element("h2", { tabindex: -1 }, visible(title)),
    element("p", { class: "kind" }, visible(FIELD.kinds[kind] ?? kind)),
    plainField(FIELD.system, system),
    plainField(FIELD.url, url, "code"),
    plainField(FIELD.username, username, "code"),
    password === undefined ? null : secretField(FIELD.password, password),
    codes?.node ?? null,
    recoveryCodes === undefined ? null : secretList(FIELD.recoveryCodes, recoveryCodes),
    privateKey === undefined ? null : secretLines(FIELD.privateKey, privateKey),
    plainField(FIELD.publicKey, publicKey, "lines"),
    plainField(FIELD.certificate, certificate, "lines"),
    plainField(FIELD.notes, notes, "lines"),
    ...(files ?? []).map(({ name, text }) => secretLines(FIELD.file(name), text)),
    ...Array.from(credential.unknownFields, ([name, value]) => unknownField(name, jsonText(value))),
  );
  return { node, close: () => codes?.close() };
}

/** A field that this page has no name for: shown as JSON, hidden until asked for, since it may be a secret. */
export function unknownField(name: string, json: string): HTMLElement {
  return secretLines(FIELD.unknown(name), json);
}
