/** Where spans stand on the screen. Pixels from the top of the story unless said otherwise. */
import type { Span } from "../text/offsets.ts";
import { type Block, rangeIn } from "../text/ranges.ts";

/** Dots stay this far apart, so that each can be hit. */
const APART = 24;
/** No dot stands further below its line than this. */
const LAG = 5 * APART;

/** The lines a span covers, relative to the page's viewport; none where it is folded away. */
export function rectsOf(span: Span, blocks: readonly Block[]): DOMRect[] {
  return blocks.flatMap((block) => {
    const range = rangeIn(block, span);
    return range ? Array.from(range.getClientRects()).filter(({ width }) => width > 0) : [];
  });
}

export interface Placed<T> {
  readonly item: T;
  /** Of its first line if its block is near, else about there: pixels from the top of the story. */
  readonly top: number;
  readonly near: boolean;
}

/** Where things of the text stand. They must be in text order. Only blocks that are near are measured line by line; what
 * a fold hides stands at the fold. */
export function placesOf<T extends Span>(
  items: readonly T[],
  blocks: readonly Block[],
  story: HTMLElement,
  isNear: (block: Block) => boolean,
): Placed<T>[] {
  const origin = story.getBoundingClientRect().top;
  let at = -1;
  let place: (item: T) => Placed<T>;
  return items.map((item) => {
    const before = at;
    while (at < 0 || (at < blocks.length - 1 && blocks[at]!.span.end <= item.start)) at++;
    if (at !== before) place = placerIn(blocks[at]!, origin, isNear(blocks[at]!));
    return place(item);
  });
}

/** How to place what begins in a block; asked once for all of it. */
function placerIn<T extends Span>(block: Block, origin: number, near: boolean): (item: T) => Placed<T> {
  const fold = block.element.closest("details:not([open])");
  const { top, height } = (fold ?? block.element).getBoundingClientRect();
  const line = ({ start }: T) => rangeIn(block, { start, end: start + 1 })?.getClientRects()[0]?.top ?? top;
  const share = ({ start }: T) => Math.max(0, start - block.span.start) / (block.span.end - block.span.start);
  return (item) => {
    if (fold) return { item, top: top - origin, near: true };
    return { item, top: (near ? line(item) : top + height * share(item)) - origin, near };
  };
}

/** The same pushed down where two would touch. In a throng, what would come to lie too far below its line begins anew. */
export function apart<T extends { readonly top: number }>(places: readonly T[]): T[] {
  let last = Number.NEGATIVE_INFINITY;
  return places.map((place) => {
    const pushed = Math.max(place.top, last + APART);
    last = pushed - place.top > LAG ? place.top : pushed;
    return { ...place, top: last };
  });
}

/** What of the text is in sight: from the first block that shows to the last. */
export function sightOf(blocks: readonly Block[], scroller: Element): Span | null {
  const [view] = viewOf(scroller);
  const shows = ({ element }: Block) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && bottom > view.top && top < view.bottom;
  };
  const [first, last] = [blocks.find(shows), blocks.findLast(shows)];
  return first && last ? { start: first.span.start, end: last.span.end } : null;
}

/** Brings a span into sight if it isn't, a third of the way down; nothing slides. */
export function reveal(span: Span, blocks: readonly Block[], scroller: Element): void {
  const block = blocks.find(({ span: { end } }) => end > span.start);
  if (!block) return;
  block.element.closest("details")?.setAttribute("open", "");
  const rect = rectsOf({ start: span.start, end: Math.min(span.end, block.span.end) }, [block])[0];
  if (!rect) return;
  const [view, scrolls] = viewOf(scroller);
  const height = view.bottom - view.top;
  const inSight = rect.top >= view.top + height * 0.12 && rect.bottom <= view.bottom - height * 0.2;
  if (!inSight) scrolls.scrollBy({ top: rect.top - view.top - height / 3, behavior: "instant" });
}

/** On narrow pages a claim's sheet rises over the text: moves the claim out from under it. */
export function uncover(span: Span, blocks: readonly Block[], scroller: Element): void {
  if (scrollsWithPage(scroller)) reveal(span, blocks, scroller);
}

function scrollsWithPage(scroller: Element): boolean {
  return getComputedStyle(scroller).overflowY === "visible";
}

/** What is seen of the text, and what to scroll: the sheet, or on narrow screens the page above the claim's sheet. */
export function viewOf(scroller: Element): [{ top: number; bottom: number }, Element | Window] {
  if (!scrollsWithPage(scroller)) return [scroller.getBoundingClientRect(), scroller];
  // The claim's sheet opens a frame later: it is reckoned with at its tallest.
  return [{ top: 44, bottom: innerHeight * 0.38 }, window];
}
