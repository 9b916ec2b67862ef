import { describe, expect, it } from "vitest";
import { findChromium, type Host } from "../../../../recovery/command/chromium.ts";

function host(platform: string, environment: Host["environment"], programs: readonly string[]): Host {
  return { platform, environment, isProgram: (path) => programs.includes(path) };
}

describe("findChromium", () => {
  it("takes CHROME_PATH before anything else", () => {
    const programs = ["/opt/chrome", "/usr/bin/chromium"];
    expect(findChromium(host("linux", { CHROME_PATH: "/opt/chrome", PATH: "/usr/bin" }, programs))).toBe("/opt/chrome");
  });

  it("takes nothing else when CHROME_PATH names no program: the choice was explicit", () => {
    expect(findChromium(host("linux", { CHROME_PATH: "/opt/none", PATH: "/usr/bin" }, ["/usr/bin/chromium"]))).toBeNull();
  });

  it.each(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge"])(
    "finds %s on the PATH",
    (command) => {
      expect(findChromium(host("linux", { PATH: "/bin:/usr/bin" }, [`/usr/bin/${command}`]))).toBe(`/usr/bin/${command}`);
    },
  );

  it("looks into the usual places of macOS and Windows", () => {
    const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect(findChromium(host("darwin", {}, [mac]))).toBe(mac);
    const edge = "C:\\Program Files/Microsoft/Edge/Application/msedge.exe";
    expect(findChromium(host("win32", { PROGRAMFILES: "C:\\Program Files" }, [edge]))).toBe(edge);
  });

  it("finds nothing where nothing is, and ignores a file that cannot be run", () => {
    expect(findChromium(host("linux", { PATH: "/usr/bin" }, []))).toBeNull();
    expect(findChromium(host("linux", {}, ["/Applications/Chromium.app/Contents/MacOS/Chromium"]))).toBeNull();
  });
});
