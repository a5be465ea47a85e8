/** The chosen claim stands in the page's address: a reload, a bookmark and a colleague's link come back to it. */
import { effect } from "@preact/signals";
import { goToClaim } from "../state/going.ts";
import type { Screen } from "../state/screen.ts";
import { AfterPaint } from "./later.ts";

/** Goes to the claim that the address names, then keeps the address as the choice changes. Nothing is added to the
 * browser's history: its back button leaves the article, as one expects of it. */
export function keepAddress(screen: Screen): void {
  goToNamed(screen);
  addEventListener("hashchange", () => goToNamed(screen));
  const written = new AfterPaint(() => write(screen.chosen.peek()));
  effect(() => {
    screen.chosen.value;
    written.ask();
  });
}

function write(chosen: string | null): void {
  const { pathname, search } = location;
  const hash = chosen ? `#${chosen}` : "";
  if (location.hash !== hash) history.replaceState(history.state, "", pathname + search + hash);
}

function goToNamed(screen: Screen): void {
  const claim = screen.claimsById.peek().get(location.hash.slice(1));
  if (!claim) return;
  if (!claim.mine) screen.showOther(claim.annotator);
  goToClaim(screen, claim);
}
