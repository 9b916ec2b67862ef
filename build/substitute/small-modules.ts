import { EventEmitter } from "node:events";
import type { Run } from "./run.ts";
import { NamedEvents, strict } from "./strict.ts";

const POWER_EVENTS = [
  "suspend",
  "resume",
  "on-ac",
  "on-battery",
  "shutdown",
  "lock-screen",
  "unlock-screen",
  "user-did-become-active",
];

/** The parts of Electron that need no page: dialogs, menus, power, theme, screen. */
export function createSmallModules(run: Run): Readonly<Record<string, object>> {
  return {
    dialog: strict("dialog", {
      /** No dialog is shown: SEALWRIGHT_SUBSTITUTE_FOLDER is the answer, else the person cancelled. */
      showOpenDialog: () => {
        const folder = run.environment["SEALWRIGHT_SUBSTITUTE_FOLDER"] ?? "";
        return Promise.resolve(folder === "" ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [folder] });
      },
      showSaveDialog: () => {
        const folder = run.environment["SEALWRIGHT_SUBSTITUTE_FOLDER"] ?? "";
        return Promise.resolve(folder === "" ? { canceled: true, filePath: "" } : { canceled: false, filePath: folder });
      },
      /** Told where the app was started; the first button is the answer. Electron takes (options) or (window, options). */
      showMessageBox: (...values: readonly unknown[]) => {
        if (run.headed) process.stderr.write(messageOf(values.at(-1)));
        return Promise.resolve({ response: 0, checkboxChecked: false });
      },
      showMessageBoxSync: () => 0,
      showErrorBox: (title: string, content: string) => void process.stderr.write(`${title}\n${content}\n`),
    }),
    Menu: strict("Menu", {
      setApplicationMenu: () => undefined,
      getApplicationMenu: () => null,
      buildFromTemplate: (template: unknown) => strict("Menu", { items: template, popup: () => undefined }),
    }),
    powerMonitor: run.powerMonitor,
    powerSaveBlocker: strict("powerSaveBlocker", { start: () => 1, stop: () => true, isStarted: () => true }),
    nativeTheme: strict(
      "nativeTheme",
      Object.assign(new NamedEvents("nativeTheme", ["updated"]), {
        shouldUseDarkColors: false,
        shouldUseHighContrastColors: false,
        shouldUseInvertedColorScheme: false,
        prefersReducedTransparency: false,
        inForcedColorsMode: false,
        themeSource: "system",
      }),
    ),
    screen: strict(
      "screen",
      Object.assign(new NamedEvents("screen", ["display-added", "display-removed", "display-metrics-changed"]), {
        getAllDisplays: () => [DISPLAY],
        getPrimaryDisplay: () => DISPLAY,
        getDisplayMatching: () => DISPLAY,
      }),
    ),
  };
}

function messageOf(options: unknown): string {
  const said = (key: string): string => {
    const value: unknown = typeof options === "object" && options !== null ? Reflect.get(options, key) : undefined;
    return typeof value === "string" && value !== "" ? `${value}\n` : "";
  };
  return said("message") + said("detail");
}

const AREA = { x: 0, y: 0, width: 1920, height: 1080 };
const DISPLAY = {
  id: 1,
  label: "",
  scaleFactor: 1,
  rotation: 0,
  internal: true,
  bounds: AREA,
  workArea: AREA,
  size: AREA,
  workAreaSize: AREA,
};

/** Electron's `powerMonitor`; tests emit its events. */
export function createPowerMonitor(): EventEmitter {
  const events = Object.assign(new NamedEvents("powerMonitor", POWER_EVENTS), {
    getSystemIdleState: () => "active",
    getSystemIdleTime: () => 0,
    getCurrentThermalState: () => "nominal",
    isOnBatteryPower: () => false,
    onBatteryPower: false,
  });
  return strict("powerMonitor", events);
}
