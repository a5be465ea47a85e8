/** What a person decides about a claim that is not shown any more. */
import { nextId } from "./doing.ts";
import type { Screen } from "./screen.ts";
import { bringBack, letGo, type Stray } from "./strays.ts";

export function bringStrayBack(screen: Screen, stray: Stray): void {
  screen.ledger.value = bringBack(screen.ledger.peek(), stray, nextId(screen));
  screen.choose(stray.claim);
  const claim = screen.claim.peek();
  if (claim) screen.seek(claim);
}

export function letStrayGo(screen: Screen, stray: Stray): void {
  screen.ledger.value = letGo(screen.ledger.peek(), stray);
}
