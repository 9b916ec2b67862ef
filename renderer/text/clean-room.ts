/**
 * Every sentence of the clean room's frame and of what its screens share, but for those of the failures. For a tired operator at three in the
 * morning: short, calm, exact.
 */

export { SEVERITY_WORD } from "./desk.ts";

export const ROOM = {
  name: "Sealwright",
  room: "Clean room",
  leave: "Leave the clean room",
  leaveHint: "Back to the desk. Nothing is lost: the step stays as it is.",
  drill: "DRILL",
  drillHint: "Practice: nothing of this is real.",
  starting: "Opening the clean room",
  noDoor: "The clean room has no connection to the app",
  noDoorNext: "Close this window. At the desk, enter the clean room again. Nothing is lost.",
  ending: "This step is done",
  endingHint: "The clean room closes. Go on at the desk.",
};

/** What the buttons mean, everywhere the same. Next: to the next screen. Done: ends the step. Close and Cancel: nothing is changed. */
export const BUTTON = {
  next: "Next",
  back: "Back",
  done: "Done",
  close: "Close",
  cancel: "Cancel",
  show: "Show",
  hide: "Hide",
};

export const FAILURE = {
  close: "Close this message",
};

export const WORKING = {
  name: "Working",
  key: "Opening the key. This is made slow on purpose and takes some seconds.",
  making: "Making the key. This is made slow on purpose and takes some seconds.",
  unlocking: "Trying the passphrase. This is made slow on purpose and takes some seconds.",
  opening: "Opening the set: shares, card and payload are checked against one another.",
  usual: "One moment.",
};

export const REASON = {
  label: "Reason",
  hint: "One line, at least ten characters. It is signed with the record: no secret.",
  short: (least: number) => `Say it in at least ${least} characters.`,
};

export const TYPED = {
  seen: "Show what is typed",
  unseen: "Hide what is typed",
  length: (count: number) => (count === 1 ? "1 character" : `${count} characters`),
};

export const CAMERA = {
  name: "Camera",
  picture: "Picture of the camera",
  unnamed: (position: number) => `Camera ${position}`,
  choose: "Which camera",
  starting: "The camera is being switched on.",
  on: "Hold the paper flat and still, well lit, one or two codes filling the picture. Codes are read by themselves.",
  off: "The camera is off.",
  start: "Switch the camera on",
  stop: "Switch the camera off",
  again: "Try the camera again",
  seen: (count: number) => (count === 1 ? "1 code read" : `${count} codes read`),
  trouble: {
    absent: {
      says: "No camera was found.",
      next: "Plug one in with a cable and try again.",
    },
    denied: {
      says: "The system does not give the camera to this app.",
      next: "Allow it in the system’s privacy settings, or switch on its hardware key, and try again.",
    },
    lost: {
      says: "The camera went away, or another program holds it.",
      next: "Close other programs, plug the camera in again, and try again.",
    },
    reader: {
      says: "The part of the app that reads codes could not be started.",
      next: "Leave the clean room and enter it again. If it stays so, the installation is damaged.",
    },
  },
  typing: "Typing works without a camera.",
  needed: "A sheet is read back with a camera only. When you leave without one, the ceremony halts until a camera is there.",
};
