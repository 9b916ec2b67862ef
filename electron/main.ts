import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, screen, session, utilityProcess } from "electron";
import { randomUUID } from "node:crypto";
import { homedir } from "node:os";
import { join } from "node:path";
import { fail } from "../core/failure/failure.ts";
import { bookPlaces, mountedDrives } from "./adapters/book/places.ts";
import { saveDrillPaper } from "./adapters/drill-papers.ts";
import { checkMachine } from "./adapters/machine-checks.ts";
import { interfacesWithAddress, LINUX_FILES } from "./adapters/machine-files.ts";
import { repairBook } from "./adapters/book/repair-book.ts";
import { bookLabel, openNamedBook } from "./adapters/open-book.ts";
import { createPress } from "./adapters/press.ts";
import { readShipped } from "./adapters/shipped.ts";
import { writePack } from "./adapters/write-pack.ts";
import { startVaultProcess } from "./adapters/vault-process.ts";
import { tell } from "./door/events.ts";
import { registerDoor } from "./door/registrar.ts";
import type { Rooms } from "./door/rooms.ts";
import { createHost, type Host } from "./handlers/host.ts";
import { guardedSession } from "./shell/guarded-session.ts";
import { judgeLaunch } from "./shell/launch.ts";
import { menuOf } from "./shell/menu.ts";
import { guardEveryContents } from "./shell/navigation.ts";
import { closeEverySession } from "./shell/network.ts";
import { SCHEME } from "./shell/origins.ts";
import type { Standing } from "./shell/permissions.ts";
import { OWN_SCHEME } from "./shell/scheme.ts";
import { serveRoom } from "./shell/serve-room.ts";
import { readServedFiles } from "./shell/served-files.ts";
import { setSwitches } from "./shell/switches.ts";
import { PARTITIONS, sheetWindowOptions } from "./shell/window-options.ts";
import { CleanRoomWindow } from "./windows/clean-room.ts";
import { Desk } from "./windows/desk.ts";
import { emptySession } from "./windows/empty-session.ts";
import { BUSY, FOLDER_DIALOGS } from "./windows/dialogs.ts";

// The composition root: what there is, wired together. Nothing is decided here.

const { argv, execArgv, env, platform } = process;
const folder = __dirname;
const PRINTING_PATIENCE = 120_000;

const launch = judgeLaunch({ isPackaged: app.isPackaged, argv, execArgv, env });
if (launch.start) begin(launch.rehearsal);
else {
  process.stderr.write(`Sealwright does not start with ${launch.because}.\n`);
  app.exit(2);
}

function begin(rehearsal: boolean): void {
  setSwitches(app);
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([OWN_SCHEME]);
  guardEveryContents(app);
  closeEverySession(app);
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  app.whenReady().then(
    () => start(rehearsal),
    () => app.exit(1),
  );
}

async function start(rehearsal: boolean): Promise<void> {
  const standing = (): Standing => ({ cleanRoom: cleanRoom.contents(), step: host.step() });
  const sessionOf = (name: "desk" | "clean-room" | "sheet") =>
    guardedSession(session.fromPartition(PARTITIONS[name]), name, standing);
  guardedSession(session.defaultSession, null, standing);
  const sheets = sessionOf("sheet");
  const sheltered = sessionOf("clean-room");
  sheltered.protocol.handle(SCHEME, serveRoom("clean-room", readServedFiles("clean-room", join(folder, "clean-room"))));
  sessionOf("desk").protocol.handle(SCHEME, serveRoom("desk", readServedFiles("desk", join(folder, "desk"))));

  const means = { BrowserWindow, Menu, isPackaged: app.isPackaged, folder, platform };
  const desk = new Desk(means, {
    mayClose: () => !host.isBusy(),
    kept: () => tellBusy(desk.current()),
    closed: () => leave(host, cleanRoom),
  });
  const cleanRoom = new CleanRoomWindow(means, sheltered, { gone: () => host.cleanRoomClosed(), hidden: () => undefined });
  const rooms: Rooms = { contentsOf: (room) => (room === "desk" ? desk.contents() : cleanRoom.contents()) };

  const press = createPress({
    session: sheets,
    makeWindow: () => new BrowserWindow(sheetWindowOptions()),
    listPrinters: async () => (await desk.current()?.webContents.getPrintersAsync()) ?? [],
    emptySession: () => emptySession(sheets),
    newName: randomUUID,
    patience: PRINTING_PATIENCE,
  });
  const { built, recoveryTools, typeface, packTools } = readShipped(folder);
  let bookFolder: string | null = null;
  const host = createHost({
    version: app.getVersion(),
    built,
    platform: `${platform}-${process.arch}`,
    rehearsal,
    recoveryTools,
    typeface,
    packTools,
    press,
    cleanRoom,
    now: () => new Date(),
    startVault: (onDeath) =>
      startVaultProcess(
        (file, values, options) => utilityProcess.fork(file, values, options),
        join(folder, "vault.cjs"),
        onDeath,
      ),
    show: (view) => tell(rooms, "desk:changed", view),
    machineChecks: () =>
      checkMachine({
        platform,
        files: LINUX_FILES,
        rehearsal,
        addresses: interfacesWithAddress,
        displays: () => screen.getAllDisplays().length,
        printers: () => press.printers(),
      }),
    places: async () => bookPlaces(homedir(), await mountedDrives(), rehearsal ? "rehearsal" : "real"),
    async openBook(chosen) {
      const opened = await openNamedBook(chosen, rehearsal);
      bookFolder = chosen;
      return opened;
    },
    repairBook: async (damaged, copy) => void (await repairBook(damaged, copy)),
    labelOf: bookLabel,
    writePack: (place, name, content) => writePack(place, name, content),
    async askFolder(what) {
      const window = desk.current();
      const options = FOLDER_DIALOGS[what];
      const { canceled, filePaths } =
        window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
      return canceled ? null : (filePaths[0] ?? null);
    },
    saveDrillPaper: (name, pdf) => (bookFolder === null ? fail("fault.unexpected") : saveDrillPaper(bookFolder, name, pdf)),
  });

  registerDoor(ipcMain, rooms, host);
  powerMonitor.on("suspend", () => host.slept());
  powerMonitor.on("lock-screen", () => host.slept());
  app.on("second-instance", () => desk.focus());
  app.on("before-quit", (event) => {
    if (!host.isBusy()) return;
    event.preventDefault();
    tellBusy(desk.current());
  });
  // The desk's end is the app's end, and takes its time (leave).
  app.on("window-all-closed", () => undefined);
  Menu.setApplicationMenu(platform === "darwin" ? Menu.buildFromTemplate(menuOf("desk", platform)) : null);
  await desk.open().catch(() => app.exit(1));
}

function tellBusy(window: BrowserWindow | null): void {
  if (window !== null) dialog.showMessageBox(window, BUSY).catch(() => undefined);
}

/** Ends the clean room, the vault and the book before the app. */
function leave(host: Host, cleanRoom: CleanRoomWindow): void {
  cleanRoom.close();
  host.dispose().then(
    () => app.exit(0),
    () => app.exit(1),
  );
}
