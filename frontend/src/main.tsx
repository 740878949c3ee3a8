import "./styles/app.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { boot } from "./api/boot";
import { Providers } from "./app/providers";
import { Router } from "./app/router";
import { findRoute } from "./app/routes";
import { setTimeZone } from "./lib/dates";
import { activateLanguage, browserLanguage, isLanguage } from "./lib/i18n";
import { loadRest } from "./lib/rest";
import { followSystemTheme } from "./lib/theme";

const language = isLanguage(boot.me?.language) ? boot.me.language : browserLanguage();
// The screen's code and the words travel together, not one after the other.
const screen = findRoute(location.pathname)?.load();
await activateLanguage(language);
await screen?.catch(() => undefined);

setTimeZone(boot.me?.time_zone);
followSystemTheme();
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Providers>
        <Router />
      </Providers>
    </StrictMode>,
  );
  // What opens over the first screen (menus, dialogs, messages) finds its words and styles there.
  (globalThis.requestIdleCallback ?? setTimeout)(() => void loadRest());
}
