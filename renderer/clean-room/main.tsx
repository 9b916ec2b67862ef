import "./style/clean-room.css";
import { createRoot } from "react-dom/client";
import { BRIDGE } from "../../core/contract/channels.ts";
import type { Bridge } from "../../core/contract/bridge.ts";
import { CleanRoom } from "./clean-room.tsx";
import { keepIn } from "./guards/keeping-in.ts";
import { NoDoor } from "./screens/no-door.tsx";

/** What the preload has put on the window, or null when it has not. */
function bridgeOf(host: object): Bridge | null {
  const found: unknown = Reflect.get(host, BRIDGE);
  const isBridge = typeof found === "object" && found !== null && "calls" in found && "events" in found;
  return isBridge ? (found as Bridge) : null;
}

keepIn(document);
const place = document.getElementById("root");
const bridge = bridgeOf(window);
if (place !== null) createRoot(place).render(bridge === null ? <NoDoor /> : <CleanRoom bridge={bridge} />);
