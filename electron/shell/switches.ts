import type { App } from "electron";

/** Switches of Chromium, told before it starts, each with its reason. */
export const SWITCHES: readonly (readonly [name: string, value: string, because: string])[] = [
  ["host-resolver-rules", "MAP * ~NOTFOUND", "no name is ever looked up"],
  ["dns-prefetch-disable", "", "nor ahead of time"],
  ["disable-background-networking", "", "Chromium asks nobody anything on its own"],
  ["disable-component-update", "", "nor fetches parts of itself"],
  ["disable-domain-reliability", "", "nor reports"],
  ["disable-sync", "", "nor synchronises"],
  ["no-pings", "", "nor tells links that they were followed"],
  ["disable-quic", "", "no transport beside the one that is closed"],
  ["force-webrtc-ip-handling-policy", "disable_non_proxied_udp", "no datagrams past the proxy"],
  ["disable-breakpad", "", "a crash dump would hold the memory of a room"],
  ["disable-gpu-shader-disk-cache", "", "nothing of what was drawn is kept"],
  [
    "disable-features",
    "AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,OptimizationHints",
    "services that want a network",
  ],
];

export function setSwitches({ commandLine }: Pick<App, "commandLine">): void {
  for (const [name, value] of SWITCHES) {
    if (value === "") commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, value);
  }
}
