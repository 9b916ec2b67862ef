/* oxlint-disable typescript/no-require-imports -- CommonJS, as the bundles are */
const { contextBridge, ipcRenderer } = require("electron");

const attempts = {};
for (const name of ["fs", "node:child_process", "url", "events", "timers"]) {
  try {
    attempts[name] = typeof require(name);
  } catch (error) {
    attempts[name] = error.message;
  }
}
contextBridge.exposeInMainWorld("bridge", {
  attempts,
  sandboxed: process.sandboxed,
  nested: { list: [1, { deep: true }] },
  invoke: (channel, ...values) => ipcRenderer.invoke(channel, ...values),
  send: (channel, ...values) => ipcRenderer.send(channel, ...values),
  onNoted: (listener) => {
    const heard = (_event, note) => listener(note);
    ipcRenderer.on("noted", heard);
    return () => ipcRenderer.removeListener("noted", heard);
  },
  add: (a, b) => a + b,
  callTwice: (callback) => [callback(1), callback(2)],
  missing: () => ipcRenderer.sendSync("x"),
  invokeFunction: () => ipcRenderer.invoke("echo", () => undefined),
  invokeRich: async () => {
    const cyclic = { name: "ring" };
    cyclic.self = cyclic;
    const value = { map: new Map([[1n, new Set([new Date(7)])]]), bytes: new Uint8Array([1, 2, 3]), none: undefined, cyclic };
    const back = await ipcRenderer.invoke("echo", value);
    return {
      bigint: [...back.map.keys()][0] === 1n,
      date: [...[...back.map.values()][0]][0].getTime(),
      bytes: back.bytes instanceof Uint8Array && [...back.bytes].join(),
      none: "none" in back && back.none === undefined,
      ring: back.cyclic.self === back.cyclic,
    };
  },
});
globalThis.onlyHere = true;
