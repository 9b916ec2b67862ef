import "../style/room.css";
import "./style/desk.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BRIDGE } from "../../core/contract/channels.ts";
import type { Bridge } from "../../core/contract/client.ts";
import { withoutInjectedStyle } from "./without-injected-style.ts";
import { DeskWindow } from "./screens/desk-window.tsx";

declare global {
  interface Window {
    readonly [BRIDGE]?: Bridge;
  }
}

withoutInjectedStyle(document);
const bridge = window[BRIDGE] ?? { calls: {}, events: {} };
const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <DeskWindow bridge={bridge} />
    </StrictMode>,
  );
}
