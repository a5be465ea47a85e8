/** What comes back: what is not shown any more and was still worked on, and a claim as it was at another time. */
import type { Claim, ClaimFields, Evidence } from "../api/wire.ts";
import type { Wish } from "./acts.ts";
import { act, mayChange, nextId } from "./doing.ts";
import { linkPlace } from "./linkdrafts.ts";
import type { Screen } from "./screen.ts";
import { bringBack, bringLinkBack, letGo, letLinkGo, type Stray } from "./strays.ts";

export function bringStrayBack(screen: Screen, stray: Stray): void {
  screen.ledger.value = bringBack(screen.ledger.peek(), stray, nextId(screen));
  screen.choose(stray.claim);
  const claim = screen.claim.peek();
  if (claim) screen.seek(claim);
}

export function letStrayGo(screen: Screen, stray: Stray): void {
  screen.ledger.value = letGo(screen.ledger.peek(), stray);
}

/** With what is still being written of it as with what was written: that stays in its form. */
export function bringStrayLinkBack(screen: Screen, was: Evidence): void {
  screen.ledger.value = bringLinkBack(screen.ledger.peek(), was, nextId(screen));
}

export function letStrayLinkGo(screen: Screen, was: Evidence): void {
  screen.ledger.value = letLinkGo(screen.ledger.peek(), was);
  screen.keepDraft(linkPlace(was), null);
}

/** Makes a claim what it was at another time, its links with it, by one act that can be undone as any. */
export function restoreState(screen: Screen, { id }: Claim, fields: ClaimFields, links: readonly Wish[]): void {
  const claim = screen.claimsById.peek().get(id);
  if (!claim || !mayChange(screen, claim)) return;
  act(screen, { kind: "revert", claim: id, fields, links });
  screen.say(gettext("Restored. Ctrl Z takes it back."));
}
