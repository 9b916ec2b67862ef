import type { Host } from "./origins.ts";
import { POLICY } from "./policy.ts";

/** What no page of the app needs. The camera is the clean room's only, and asked for besides (permissions.ts). */
const FEATURES_OFF = [
  "accelerometer",
  "bluetooth",
  "clipboard-read",
  "clipboard-write",
  "display-capture",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
];

/** The headers of every answer to the window of `host`. Nothing is kept, guessed, framed or shared with another origin. */
export function headersFor(host: Host, contentType: string): Readonly<Record<string, string>> {
  const camera = host === "clean-room" ? "camera=(self)" : "camera=()";
  return {
    "Content-Type": contentType,
    "Content-Security-Policy": POLICY[host],
    "Permissions-Policy": [camera, ...FEATURES_OFF.map((feature) => `${feature}=()`)].join(", "),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}
