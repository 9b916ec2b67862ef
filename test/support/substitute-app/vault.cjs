process.parentPort.on("message", ({ data }) => {
  if (data === "exit") process.exit(3);
  process.parentPort.postMessage({
    got: data,
    argv: process.argv.slice(2),
    env: Object.keys(process.env),
    type: process.type,
    send: typeof process.send,
  });
});
