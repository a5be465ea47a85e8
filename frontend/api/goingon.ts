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
