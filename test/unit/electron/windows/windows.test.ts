import { describe, expect, it } from "vitest";
import { CleanRoomWindow } from "../../../../electron/windows/clean-room.ts";
import { Desk } from "../../../../electron/windows/desk.ts";
import type { WindowMeans } from "../../../../electron/windows/room-window.ts";
import { NO_TASK } from "../../../support/door-world.ts";
import { FakeSession, fakeWindows } from "../../../support/fake-electron.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function means() {
  const { made, BrowserWindow } = fakeWindows();
  const Menu = { buildFromTemplate: () => ({}) };
  const given = { BrowserWindow, Menu, isPackaged: true, folder: "/app", platform: "linux" };
  return { made, means: given as unknown as WindowMeans };
}

describe("the desk", () => {
  function desk() {
    const told: string[] = [];
    const world = means();
    const state = { mayClose: true };
    const ears = { mayClose: () => state.mayClose, kept: () => void told.push("kept"), closed: () => void told.push("closed") };
    return { ...world, told, state, desk: new Desk(world.means, ears) };
  }

  it("is loaded, protected and then shown", async () => {
    const { desk: window, made } = desk();
    expect(window.contents()).toBeNull();
    await window.open();
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({ shown: true, contentProtected: true });
    expect(made[0]?.options.webPreferences["preload"]).toBe("/app/preload-desk.cjs");
    expect(window.contents()).toBe(made[0]?.webContents);
  });

  it("closes when it may, and stays during a ceremony", async () => {
    const { desk: window, made, told, state } = desk();
    await window.open();
    state.mayClose = false;
    made[0]?.close();
    expect(told).toEqual(["kept"]);
    expect(window.contents()).not.toBeNull();
    state.mayClose = true;
    made[0]?.close();
    expect(told).toEqual(["kept", "closed"]);
    expect(window.contents()).toBeNull();
  });

  it("is opened again when its process crashed, and given up after several times", async () => {
    const { desk: window, made, told } = desk();
    await window.open();
    made[0]?.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    await settled();
    expect(made).toHaveLength(2);
    expect(made[0]?.isDestroyed()).toBe(true);
    expect(window.contents()).toBe(made[1]?.webContents);
    expect(told).toEqual([]);
    for (let crash = 0; crash < 5; crash += 1) {
      made.at(-1)?.webContents.emit("render-process-gone", {}, { reason: "crashed" });
      await settled();
    }
    expect(made).toHaveLength(6);
    expect(told).toEqual(["closed"]);
  });
});

describe("the clean room", () => {
  function cleanRoom() {
    const told: string[] = [];
    const world = means();
    const session = new FakeSession();
    const ears = { gone: () => void told.push("gone"), hidden: () => void told.push("hidden") };
    return { ...world, told, session, room: new CleanRoomWindow(world.means, session, ears) };
  }

  it("is a new window each time, and its session is emptied in between", async () => {
    const { room, made, told, session } = cleanRoom();
    await room.open();
    expect(made[0]).toMatchObject({ shown: true, contentProtected: true });
    expect(made[0]?.options.webPreferences["preload"]).toBe("/app/preload-clean-room.cjs");
    room.close();
    expect(made[0]?.isDestroyed()).toBe(true);
    expect(room.contents()).toBeNull();
    await room.open();
    expect(session.cleared).toBe(1);
    expect(made).toHaveLength(2);
    expect(told).toEqual([]);
  });

  it("comes to the front when it is opened twice", async () => {
    const { room, made } = cleanRoom();
    await room.open();
    await room.open();
    expect(made).toHaveLength(1);
    expect(made[0]?.focused).toBe(1);
  });

  it("tells when a person closed it or its process went, and not when it was asked to close", async () => {
    const { room, made, told } = cleanRoom();
    await room.open();
    made[0]?.close();
    expect(told).toEqual(["gone"]);
    await room.open();
    made[1]?.webContents.emit("render-process-gone", {}, { reason: "killed" });
    expect(made[1]?.isDestroyed()).toBe(true);
    expect(told).toEqual(["gone", "gone"]);
    await room.open();
    room.close();
    expect(told).toEqual(["gone", "gone"]);
  });

  it("tells when it is no longer in front", async () => {
    const { room, made, told } = cleanRoom();
    await room.open();
    for (const event of ["blur", "minimize", "hide"]) made[0]?.emit(event);
    expect(told).toEqual(["hidden", "hidden", "hidden"]);
  });

  it("is not opened while its session may not be empty", async () => {
    const { room, made, session } = cleanRoom();
    await room.open();
    session.clearing = () => Promise.reject(new Error("no"));
    room.close();
    await expect(room.open()).rejects.toMatchObject({ code: "fault.unexpected" });
    expect(made).toHaveLength(1);
    session.clearing = async () => {};
    await room.open();
    expect(made).toHaveLength(2);
  });

  it("is destroyed when its page cannot be loaded", async () => {
    const { room, made, means: given, told } = cleanRoom();
    const { BrowserWindow } = given as unknown as { BrowserWindow: { prototype: { loadURL: () => Promise<void> } } };
    BrowserWindow.prototype.loadURL = () => Promise.reject(new Error("ERR_FAILED"));
    await expect(room.open()).rejects.toMatchObject({ code: "fault.unexpected" });
    expect(made[0]?.isDestroyed()).toBe(true);
    expect(room.contents()).toBeNull();
    expect(told).toEqual([]);
  });

  it("shows a task to its own page only", async () => {
    const { room, made } = cleanRoom();
    room.show(NO_TASK);
    await room.open();
    room.show(NO_TASK);
    expect(made[0]?.webContents.sent).toEqual([{ channel: "clean-room:changed", payload: NO_TASK }]);
    made[0]!.webContents.mainFrame.origin = "https://example.org";
    room.show(NO_TASK);
    expect(made[0]?.webContents.sent).toHaveLength(1);
  });
});
