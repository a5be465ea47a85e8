/** Keeps the eye's place in the panel of claims when another claim becomes the card. */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** The new card stands where the row was that was clicked, or else where the last card stood; then all of it is shown,
 * as far as there is room. The panel tells what was clicked.
 */
export function useSteadyCard(panel: RefObject<HTMLElement | null>, chosen: string | null): (event: Event) => void {
  const last = useRef(chosen);
  const place = useRef<number | null>(null); // pixels from the top of the page's viewport
  if (chosen !== last.current) {
    last.current = chosen;
    place.current ??= topOf(panel.current?.querySelector(".card")); // the card before: nothing is drawn yet
  }
  useLayoutEffect(() => {
    const card = panel.current?.querySelector(".card");
    const top = topOf(card);
    if (top !== null && place.current !== null) panel.current!.scrollTop += top - place.current;
    card?.scrollIntoView({ block: "nearest" });
    place.current = null;
  }, [chosen]);
  return ({ target }) => {
    place.current = topOf((target as Element).closest(".row"));
  };
}

function topOf(element: Element | null | undefined): number | null {
  return element ? element.getBoundingClientRect().top : null;
}
