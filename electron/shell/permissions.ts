import type { Session } from "electron";
import { SCAN_STEPS } from "../../core/contract/allowed-steps.ts";
import type { StepId } from "../../core/ceremony/step.ts";
import { ORIGIN, ROOM_PAGE } from "./origins.ts";

/** All that is ever granted, with the reason. What is not in this table is denied, to everyone and always. */
export const GRANTS = [
  {
    permission: "media",
    media: "video",
    room: "clean-room",
    steps: SCAN_STEPS,
    because: "codes on sheets and screens are read with the camera; sound is never needed",
  },
] as const;

/** A question for a permission, put together from what Electron tells. */
export interface Asking {
  readonly permission: string;
  /** The contents that ask; null when Electron does not say. */
  readonly contents: unknown;
  /** Every origin and page address that came with the question: each must be the room's own. */
  readonly origins: readonly (string | undefined)[];
  readonly page: string | undefined;
  readonly isMainFrame: boolean;
  readonly media: readonly string[];
}

/** How things stand when it is asked. */
export interface Standing {
  readonly cleanRoom: unknown;
  readonly step: StepId | null;
}

/** Whether the table grants it: to the main frame of the clean room's own window, at its own page, in a step of the list. */
export function isGranted(asking: Asking, { cleanRoom, step }: Standing): boolean {
  const grant = GRANTS.find(({ permission }) => permission === asking.permission);
  if (grant === undefined || step === null || cleanRoom === null) return false;
  if (asking.contents !== cleanRoom || !asking.isMainFrame || !grant.steps.includes(step)) return false;
  if (asking.page !== undefined && asking.page !== ROOM_PAGE[grant.room]) return false;
  if (!asking.origins.some((origin) => origin !== undefined) || !asking.origins.every(isCleanRoom)) return false;
  return asking.media.length > 0 && asking.media.every((media) => media === grant.media);
}

/** Electron writes origins with a slash at the end or without. */
function isCleanRoom(origin: string | undefined): boolean {
  return origin === undefined || origin === ORIGIN["clean-room"] || origin === `${ORIGIN["clean-room"]}/`;
}

type Guarded = Pick<
  Session,
  "setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler" | "setDisplayMediaRequestHandler"
>;

/** Denies a session everything but what the table grants. Without these handlers Electron would grant. */
export function guardPermissions(session: Guarded, standing: () => Standing): void {
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    const media = "mediaTypes" in details ? (details.mediaTypes ?? []) : [];
    const origins = ["securityOrigin" in details ? details.securityOrigin : undefined];
    const { requestingUrl: page, isMainFrame } = details;
    callback(isGranted({ permission, contents, origins, page, isMainFrame, media }, standing()));
  });
  session.setPermissionCheckHandler((contents, permission, requestingOrigin, details) => {
    const { securityOrigin, requestingUrl: page, isMainFrame, mediaType, embeddingOrigin } = details;
    const origins = [requestingOrigin, securityOrigin, embeddingOrigin];
    const media = mediaType === undefined ? [] : [mediaType];
    return isGranted({ permission, contents, origins, page, isMainFrame, media }, standing());
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
}
