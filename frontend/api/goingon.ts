/** Goes on to the next article once this one is handed in. */
import type { Screen } from "../state/screen.ts";
import { handIn } from "./handingin.ts";

/** Hands the article in, where that is still to be done and may be, and opens the next one. Stays where it can't. */
export async function goOn(screen: Screen): Promise<void> {
  const { can, next } = screen.bootstrap;
  if (can.annotate && !screen.handedIn.peek() && !(await handIn(screen, "submit"))) return;
  if (next) location.assign(next);
  else screen.say(gettext("This is the last article."));
}

/** Puts what the next article's page begins with into the browser's cache: it is asked for again, but seldom sent. */
export async function fetchAhead({ bootstrap: { can, next } }: Screen): Promise<void> {
  if (!can.annotate || !next) return;
  try {
    const page = new DOMParser().parseFromString(await textOf(next), "text/html");
    const needed = page.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="fetch"]');
    await Promise.all(Array.from(needed, ({ href }) => textOf(href)));
  } catch {
    // Without a connection it is fetched when it is wanted.
  }
}

/** Asked for as the page's own links do: the cache keeps answers by what was said one would take. */
async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}
