/* oxlint-disable typescript/no-require-imports -- CommonJS, as the bundles are */
// A tiny app that uses of Electron what Sealwright uses. Tests read what happened from `globalThis.fixture`.
const path = require("node:path");
const { app, BrowserWindow, ipcMain, protocol, session, utilityProcess, powerMonitor, dialog, Menu } = require("electron");

const fixture = { events: [], asked: [], frames: [], app, windows: {}, electron: require("electron"), process };
globalThis.fixture = fixture;

protocol.registerSchemesAsPrivileged([
  { scheme: "sealwright", privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();
if (!app.requestSingleInstanceLock()) {
  fixture.refused = true;
  app.quit();
}
app.on("second-instance", (_event, argv) => fixture.events.push(["second-instance", argv]));
for (const name of ["window-all-closed", "before-quit", "will-quit"]) app.on(name, () => fixture.events.push(name));
app.on("session-created", (created) => (fixture.sessions = [...(fixture.sessions ?? []), created]));
powerMonitor.on("suspend", () => fixture.events.push("suspend"));

const CSP =
  "default-src 'none'; script-src sealwright://desk sealwright://other; connect-src 'self' https://outside.example; frame-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const TYPES = { ".html": "text/html", ".js": "text/javascript" };
async function serve(request) {
  const { pathname } = new URL(request.url);
  fixture.asked.push(request.url);
  const file = path.join(__dirname, path.basename(pathname));
  if (!TYPES[path.extname(file)]) return new Response("no", { status: 404 });
  const body = new Uint8Array(await require("node:fs/promises").readFile(file));
  const headers = {
    "content-type": TYPES[path.extname(file)],
    "content-security-policy": CSP,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": "same-origin",
  };
  return new Response(body, { headers });
}

function open(host, extra = {}, preferences = {}) {
  const partition = `${host}-room`;
  const ses = session.fromPartition(partition);
  if (!ses.protocol.isProtocolHandled("sealwright")) {
    ses.protocol.handle("sealwright", serve);
    ses.webRequest.onBeforeRequest((details, callback) => {
      fixture.events.push(["request", details.url, details.resourceType]);
      callback({ cancel: !details.url.startsWith("sealwright://") });
    });
    ses.setPermissionRequestHandler((contents, permission, callback, details) => {
      fixture.events.push(["permission", permission, details.mediaTypes, details.securityOrigin]);
      callback(fixture.grant === true);
    });
    ses.setPermissionCheckHandler(() => false);
  }
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 700,
    title: host,
    ...extra,
    webPreferences: {
      preload: path.join(__dirname, "preload.cjs"),
      partition,
      sandbox: true,
      contextIsolation: true,
      ...preferences,
    },
  });
  fixture.windows[host] = window;
  window.setContentProtection(true);
  window.webContents.setWindowOpenHandler(({ url }) => {
    fixture.events.push(["open", url]);
    return { action: "deny" };
  });
  window.webContents.on("will-navigate", (event, url) => {
    fixture.events.push(["will-navigate", url]);
    event.preventDefault();
  });
  window.on("closed", () => fixture.events.push(["closed", host]));
  window.on("close", (event) => {
    if (fixture.keep === host) event.preventDefault();
  });
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    fixture.events.push(["gone", host, reason]);
    window.destroy();
  });
  window.on("blur", () => fixture.events.push(["blur", host]));
  window.once("ready-to-show", () => {
    window.show();
    if (!process.env.FIXTURE_REPORTS) return;
    process.stdout.write(`shown ${window.webContents.getURL()}\n`);
    setTimeout(() => app.quit(), 500);
  });
  window.loadURL(`sealwright://${host}/page.html`).catch((error) => fixture.events.push(["not loaded", error.code]));
  return window;
}
fixture.open = open;

const frameFacts = (frame) =>
  frame && { url: frame.url, origin: frame.origin, isMain: frame.parent === null, isTop: frame.top === frame };
ipcMain.handle("echo", (_event, ...values) => {
  fixture.last = values;
  return values[0];
});
ipcMain.handle("who", (event) => {
  fixture.frames.push(frameFacts(event.senderFrame));
  return { ...frameFacts(event.senderFrame), same: event.senderFrame === event.sender.mainFrame };
});
ipcMain.handle("fail", () => {
  throw new TypeError("not today");
});
ipcMain.handle("not-cloned", () => () => undefined);
ipcMain.handle("later", async (event) => {
  await fixture.hold;
  fixture.lateFrame = event.senderFrame;
  return "late";
});
ipcMain.on("note", (event, note) => {
  fixture.events.push(["note", note]);
  event.sender.send("noted", note);
});
ipcMain.handle("vault", (_event, message) => {
  fixture.vault ??= utilityProcess.fork(path.join(__dirname, "vault.cjs"), ["--drill"], {
    serviceName: "vault",
    stdio: "ignore",
    env: { ONLY: "this" },
  });
  fixture.vault.once("exit", (code) => {
    fixture.events.push(["vault-exit", code]);
    fixture.vault = undefined;
  });
  const { vault } = fixture;
  return new Promise((resolve) => {
    vault.once("message", resolve);
    vault.postMessage(message);
  });
});

void app.whenReady().then(() => {
  Menu.setApplicationMenu(null);
  fixture.dialog = dialog;
  if (!fixture.refused) open("desk");
});
