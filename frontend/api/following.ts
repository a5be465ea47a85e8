/** Follows the project's stream: whatever it tells is shown where it belongs. */
import { isRunning } from "../state/arriving.ts";
import type { Screen } from "../state/screen.ts";
import { Arrivals } from "./arriving.ts";
import { aside } from "./aside.ts";
import { look } from "./loading.ts";
import type { News } from "./streaming.ts";

/** Listens from the place that the page knows of, so nothing is missed until then; what it hears of claims is kept until
 * they have been read. */
export function follow(screen: Screen): Arrivals {
  const { stream, me } = screen.bootstrap;
  const arrivals = new Arrivals(screen);
  const hear = (news: News) => take(screen, arrivals, news);
  aside().then(({ Stream }) => new Stream(stream.events, stream.place, me.username, hear).start());
  return arrivals;
}

function take(screen: Screen, arrivals: Arrivals, news: News): void {
  switch (news.kind) {
    case "up":
      screen.live.value = true;
      look(screen);
      arrivals.go(); // what could not be read while the server was away
      return;
    case "down":
      screen.live.value = false;
      return;
    case "change":
      arrivals.hear(news.data);
      return;
    case "reset":
      arrivals.reset();
      return;
    case "job":
      if (news.data.article === screen.bootstrap.article.id && !isRunning(news.data)) look(screen);
      return;
    case "presence":
      screen.people.value = news.data.people;
  }
}
