/** Tells the others where one reads: when another place comes into sight, and now and then that one is still here. */
import { newId } from "../state/ids.ts";
import { placeInSight } from "../view/sight.ts";
import type { Bootstrap } from "./bootstrap.ts";
import type { send as Send } from "./client.ts";

/** Milliseconds between two words, and after which the workbench would think that one has left. */
const BREATH_MS = 3000;
const STAY_MS = 30_000;

/** In blind projects nothing is told. */
export function tellWhereabouts({ stream, article, project }: Bootstrap, send: typeof Send): void {
  if (project.blind) return;
  const tab = newId();
  let told: number | null = null;
  let soon = false;
  const tell = (place: number | null, gone: boolean) => {
    const body = { tab, article: article.id, place, gone };
    return send({ method: "POST", url: stream.presence, body, keepalive: gone });
  };
  const look = () => {
    soon = false;
    const place = placeInSight();
    if (place === told) return;
    told = place;
    tell(place, false);
  };
  const lookSoon = () => {
    if (!soon) setTimeout(look, BREATH_MS);
    soon = true;
  };
  look();
  addEventListener("scroll", lookSoon, { passive: true, capture: true });
  setInterval(() => tell(told, false), STAY_MS);
  addEventListener("pagehide", () => tell(told, true));
  addEventListener("pageshow", ({ persisted }) => persisted && tell(told, false));
}
