/** How much room the page has, where CSS alone can't say it. */
import { type ReadonlySignal, signal } from "@preact/signals";

/** Whether there is no room for the rail beside the article: the same width as in places/widths.css. */
export const railFolds: ReadonlySignal<boolean> = watched("(max-width: 80rem)");

function watched(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query);
  const matches = signal(list.matches);
  list.addEventListener("change", () => {
    matches.value = list.matches;
  });
  return matches;
}
