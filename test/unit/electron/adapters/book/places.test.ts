import { describe, expect, it } from "vitest";
import { bookPlaces, isOnDrive, mountedDrives } from "../../../../../electron/adapters/book/places.ts";

describe("bookPlaces", () => {
  it("offers removable drives, wherever desktops mount them, and this machine's disk last", () => {
    const mounts = [
      "/media/ada/STICK",
      "/run/media/ada/Other stick",
      "/Volumes/MAC",
      "/",
      "/home",
      "/media/cdrom",
      "/mnt/x",
      "/media/ada/a/b",
    ];
    expect(bookPlaces("/home/ada", mounts, "real")).toEqual([
      { id: 0, label: "MAC", kind: "drive", path: "/Volumes/MAC/Sealwright book" },
      { id: 1, label: "STICK", kind: "drive", path: "/media/ada/STICK/Sealwright book" },
      { id: 2, label: "Other stick", kind: "drive", path: "/run/media/ada/Other stick/Sealwright book" },
      { id: 3, label: "Sealwright book", kind: "disk", path: "/home/ada/Documents/Sealwright book" },
    ]);
  });

  it("offers a rehearsal a book of its own", () => {
    expect(bookPlaces("/home/ada", ["/media/ada/STICK"], "rehearsal").map(({ path }) => path)).toEqual([
      "/media/ada/STICK/Sealwright rehearsal book",
      "/home/ada/Documents/Sealwright rehearsal book",
    ]);
  });

  it("offers the disk where there is no drive", () => {
    expect(bookPlaces("/root", [], "real").map(({ kind }) => kind)).toEqual(["disk"]);
  });

  it.each(["/media/ada/a\u202Eb", "/media/ada/a\nb", `/media/ada/${"x".repeat(90)}`])(
    "shows no name that cannot be shown: %j",
    (mount) => {
      expect(bookPlaces("/root", [mount], "real")[0]).toMatchObject({ label: "Drive", path: `${mount}/Sealwright book` });
    },
  );
});

describe("isOnDrive", () => {
  it.each([
    ["/media/ada/STICK/Sealwright book", true],
    ["/run/media/ada/STICK", true],
    ["/Volumes/MAC/x", true],
    ["/home/media/x", false],
    ["/mediation/x", false],
  ])("%s: %s", (path, expected) => {
    expect(isOnDrive(path)).toBe(expected);
  });
});

describe("mountedDrives", () => {
  it("looks at this machine without failing, and finds whole paths of drives only", async () => {
    for (const drive of await mountedDrives()) expect(isOnDrive(drive)).toBe(true);
  });
});
