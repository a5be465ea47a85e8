/** Gives a claim that waits a place on the words that are selected. */
import { arrive } from "../state/arriving.ts";
import type { Screen } from "../state/screen.ts";
import { drawnAnew } from "../state/waiting.ts";
import { send } from "./client.ts";
import type { Claim } from "./wire.ts";

export async function placeHere(screen: Screen, claim: Claim): Promise<void> {
  const [reading, pick] = [screen.reading.peek(), screen.pick.peek()];
  if (!reading || !pick) return;
  const place = { ...reading.placeOf(pick), revision: reading.article.revision };
  if (claim.version === 0) screen.ledger.value = drawnAnew(screen.ledger.peek(), claim, place);
  else if (!(await placeThere(screen, claim, place))) return;
  screen.choose(claim.id);
  screen.seek(place);
  screen.say(interpolate(gettext("Placed: %(quote)s."), place, true));
}

async function placeThere(screen: Screen, claim: Claim, place: object): Promise<boolean> {
  const url = `${screen.bootstrap.urls.claim.replace("{id}", claim.id)}place/`;
  const reply = await send<Claim>({ method: "POST", url, body: place, version: claim.version });
  const current = reply.kind === "done" ? reply.value : reply.kind === "stale" ? reply.current : null;
  if (current) screen.ledger.value = arrive(screen.ledger.peek(), [current]);
  if (reply.kind === "done") return true;
  screen.warn(
    "detail" in reply && reply.detail
      ? reply.detail
      : gettext("The claim could not be placed. Look at the connection, and try again."),
  );
  return false;
}
