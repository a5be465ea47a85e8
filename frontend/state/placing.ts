/** Gives a claim that waits a place on the words that are selected. */
import type { Claim } from "../api/wire.ts";
import { act } from "./doing.ts";
import type { Screen } from "./screen.ts";
import { drawnAnew } from "./waiting.ts";

export function placeHere(screen: Screen, claim: Claim): void {
  const [reading, pick] = [screen.reading.peek(), screen.pick.peek()];
  if (!reading || !pick) return;
  const place = { ...reading.placeOf(pick), revision: reading.article.revision };
  if (claim.version === 0) screen.ledger.value = drawnAnew(screen.ledger.peek(), claim, place);
  else act(screen, { kind: "place", claim: claim.id, place });
  screen.choose(claim.id);
  screen.seek(place);
  screen.say(interpolate(gettext("Placed: %(quote)s."), place, true));
}
