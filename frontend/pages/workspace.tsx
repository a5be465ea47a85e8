/** The workspace page: reads what the server put into it, wires state, API and view together. */
import { effect } from "@preact/signals";
import { render } from "preact";
import { aside } from "../api/aside.ts";
import type { Bootstrap } from "../api/bootstrap.ts";
import { send, speakFor } from "../api/client.ts";
import { drawerOf } from "../api/draftkeeping.ts";
import { follow } from "../api/following.ts";
import { fetchAhead } from "../api/goingon.ts";
import { handIn } from "../api/handingin.ts";
import { Keeper } from "../api/keeping.ts";
import { open } from "../api/loading.ts";
import { sendFrom } from "../api/outbox.ts";
import { openShelf } from "../api/shelf.ts";
import { Screen } from "../state/screen.ts";
import { keepAddress } from "../view/address.ts";
import { App } from "../view/app.tsx";
import { ScreenContext } from "../view/context.ts";
import { fetchLater } from "../view/fetched.ts";
import { listenForKeys } from "../view/keyboard.ts";
import { dressLabels } from "../view/labels.ts";
import { whenIdle } from "../view/later.ts";
import { tendMenus } from "../view/menus.ts";
import { keepFocus } from "../view/refocusing.ts";
import { recallTheme } from "./theme.ts";

const bootstrap = JSON.parse(document.getElementById("bootstrap")!.textContent!) as Bootstrap;
const { article, me, urls } = bootstrap;
const screen = new Screen(bootstrap, (claim) => drawerOf(screen, claim));

speakFor(me.username);
recallTheme();
dressLabels(bootstrap.labels);
tendMenus(); // before the keys: Esc closes a menu first
listenForKeys(screen);
const root = document.getElementById("workspace")!;
keepFocus(root);
root.replaceChildren(); // the skeleton that the server drew
render(
  <ScreenContext.Provider value={screen}>
    <App />
  </ScreenContext.Provider>,
  root,
);
const arrivals = follow(screen); // before anything is read, so that nothing falls between
const recalled = recallActs();
await Promise.all([open(screen), recalled]);
arrivals.start();
keepAddress(screen);
effect(() => {
  const asked = screen.handing.value;
  if (asked) queueMicrotask(() => handIn(screen, asked.what, asked.after));
});
aside().then(({ tellWhereabouts }) => tellWhereabouts(bootstrap, send));
await sendActs();
whenIdle(() => {
  screen.reading.peek()?.words.prepare();
  fetchAhead(screen);
});

/** What was not sent before a reload lies in the browser; from here on every change of the queue is kept there. */
async function recallActs() {
  effect(() => {
    const lost = screen.standing.value.kind === "lost";
    if (!lost) screen.lostSince.value = null;
    else if (!screen.lostSince.peek()) screen.lostSince.value = new Date();
  });
  const shelf = await openShelf(me.username);
  const keeper = new Keeper(screen, article.id, shelf, me.username);
  await keeper.recall();
  keeper.start();
  return { shelf, keeper };
}

async function sendActs(): Promise<void> {
  const { shelf, keeper } = await recalled;
  const onSaved = () => {
    screen.savedAt.value = new Date();
  };
  const where = { article: article.id, title: article.title, page: location.pathname, claims: urls.claims };
  const sending = { where, username: me.username, urls, onSaved };
  sendFrom(screen, keeper, sending);
  await shelf?.remember(where);
  if (!shelf) return;
  const { sendLeftovers } = await fetchLater();
  await sendLeftovers(shelf, sending);
}
