window.early = {
  bridge: typeof window.bridge,
  leaked: typeof window.onlyHere,
  require: typeof require,
  sender: typeof window.sealwrightSend,
};
