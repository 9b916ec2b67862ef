import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundledCleanRoom, showScreen } from "./support/clean-room-page.ts";
import { characters, type CleanRoomScreen, READ_BACK, revealView } from "./support/clean-room-screens.ts";
import { startBrowser } from "./support/recovery-page.ts";

// The README's pictures of the app: a sheet that is read back, and a reveal. Both are a drill with made-up secrets. Needs Chromium and
// ImageMagick.
//
//     node test/app-pictures.ts

const SHEET = new URL("../recovery/sheet-example.png", import.meta.url);
const COLOURS = 96;

const SEALING: CleanRoomScreen = {
  name: "sealing",
  view: {
    ...READ_BACK,
    drill: true,
    set: "MZXW6YTB",
    wanted: READ_BACK.wanted.map((one) => ({ ...one, have: one.kind === "part" ? 2 : one.need })),
    grades: [
      { kind: "share", used: 4, letter: "A" },
      { kind: "card", used: 31, letter: "B" },
      { kind: "part", used: 8, letter: "A" },
      { kind: "part", used: 55, letter: "C" },
    ],
  },
  camera: "real",
  deeds: [["wait", "Hold the paper flat"]],
};

const REVEAL: CleanRoomScreen = {
  name: "reveal",
  view: revealView({
    drill: true,
    // Some seconds go by until the picture is taken: the minute shown is the same each time.
    until: `${new Date(Date.now() + 52.8 * 60_000).toISOString().slice(0, 19)}Z`,
    accounts: [
      {
        title: "Identity provider, break-glass admin",
        system: "login.example.org",
        url: "",
        username: "bg-admin-1",
        fields: ["password", "totp"],
      },
      { title: "Cloud console, root", system: "", url: "", username: "", fields: [] },
      { title: "Customer database, owner", system: "", url: "", username: "", fields: [] },
    ],
  }),
  reveals: { "password value": { ...characters("DRILL-kW7m=xq9#Zb4vHs6y"), layoutDependent: false } },
  deeds: [["press", "Show the password"]],
};

/** A camera that looks at the front of the example sheet, as it lies on a dark table. */
function cameraOnSheet(): string {
  return `(() => {
    const bytes = Uint8Array.from(atob("${readFileSync(SHEET).toString("base64")}"), (one) => one.charCodeAt(0));
    const canvas = Object.assign(document.createElement("canvas"), { width: 1280, height: 720 });
    const pen = canvas.getContext("2d");
    const sheet = createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const draw = async () => {
      const image = await sheet;
      pen.fillStyle = "#4a4642";
      pen.fillRect(0, 0, 1280, 720);
      pen.save();
      pen.translate(640, 380);
      pen.rotate(-0.03);
      const half = image.width / 2;
      pen.drawImage(image, 0, 0, half, image.height, -290, -340, 580, (580 * image.height) / half);
      pen.restore();
    };
    setInterval(draw, 200);
    navigator.mediaDevices.getUserMedia = async () => { await draw(); return canvas.captureStream(5); };
  })()`;
}

const room = await bundledCleanRoom();
const browser = await startBrowser();
try {
  for (const [screen, beforehand] of [[SEALING, cameraOnSheet()] as const, [REVEAL, ""] as const]) {
    const options = { viewport: { width: 1280, height: 800 }, colorScheme: "light", reducedMotion: "reduce" } as const;
    const { page, close } = await showScreen(browser, room.folder, screen, options, beforehand);
    await page.mouse.move(0, 0);
    await page.waitForTimeout(1500);
    await page.evaluate("document.activeElement?.blur(); window.scrollTo(0, 0)");
    const path = fileURLToPath(new URL(`../renderer/${screen.name}.png`, import.meta.url));
    await page.screenshot({ path });
    await close();
    execFileSync("convert", [path, "+dither", "-colors", String(COLOURS), "-strip", `PNG8:${path}`]);
    process.stdout.write(`${path}: ${statSync(path).size} bytes\n`);
  }
} finally {
  await browser.close();
  room.remove();
}
