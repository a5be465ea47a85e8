/** The workspace page: reads what the server put into it, wires state, API and view together. */
import { effect } from "@preact/signals";
import { render } from "preact";
import { drawerOf } from "../api/draftkeeping.ts";
import { keeperOf } from "../api/keeping.ts";
import { open } from "../api/loading.ts";
import { Sender } from "../api/sender.ts";
import type { Bootstrap } from "../api/wire.ts";
import { Screen } from "../state/screen.ts";
import { keepAddress } from "../view/address.ts";
import { App } from "../view/app.tsx";
import { ScreenContext } from "../view/context.ts";
import { listenForKeys } from "../view/keyboard.ts";
import { dressLabels } from "../view/labels.ts";
import { tendMenus } from "../view/menus.ts";
import { recallTheme } from "./theme.ts";

const bootstrap = JSON.parse(document.getElementById("bootstrap")!.textContent!) as Bootstrap;
const screen = new Screen(bootstrap, (claim) => drawerOf(sessionStorage, claim));

recallTheme();
dressLabels(bootstrap.labels);
keepActs();
tendMenus(); // before the keys: Esc closes a menu first
listenForKeys(screen);
const root = document.getElementById("workspace")!;
root.replaceChildren(); // the skeleton that the server drew
render(
  <ScreenContext.Provider value={screen}>
    <App />
  </ScreenContext.Provider>,
  root,
);
await open(screen);
keepAddress(screen);
// Only now, since an act is sent upon the version its claim has on the server.
new Sender(screen.ledger, bootstrap.urls, () => {
  screen.savedAt.value = new Date();
}).start();

/** What was not sent before a reload lies in the browser; from here on every change of the queue is kept there. */
function keepActs(): void {
  const keeper = keeperOf(localStorage, bootstrap.article.id, bootstrap.me.username);
  screen.ledger.value = { ...screen.ledger.peek(), queue: keeper.recall() };
  effect(() => keeper.keep(screen.ledger.value.queue));
  effect(() => {
    const lost = screen.standing.value.kind === "lost";
    if (!lost) screen.lostSince.value = null;
    else if (!screen.lostSince.peek()) screen.lostSince.value = new Date();
  });
}
