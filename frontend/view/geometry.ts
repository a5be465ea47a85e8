/** Where spans stand on the screen. Pixels from the top of the story unless said otherwise. */
import type { Span } from "../text/offsets.ts";
import { type Block, rangeIn } from "../text/ranges.ts";

/** Dots stay this far apart, so that each can be hit. */
export const APART = 24;

/** The lines a span covers, relative to the page's viewport; none where it is folded away. */
export function rectsOf(span: Span, blocks: readonly Block[]): DOMRect[] {
  return blocks.flatMap((block) => {
    const range = rangeIn(block, span);
    return range ? Array.from(range.getClientRects()).filter(({ width }) => width > 0) : [];
  });
}

/** Where each span's first line begins, pushed down where two would touch. Spans must be in text order.
 *
 * Only blocks that are near are measured line by line; of the others the block's top is enough, since they are out of
 * sight and are measured when they come near.
 */
export function dotTops(
  spans: readonly Span[],
  blocks: readonly Block[],
  story: HTMLElement,
  isNear: (block: Block) => boolean,
): number[] {
  const origin = story.getBoundingClientRect().top;
  let last = Number.NEGATIVE_INFINITY;
  let from = 0;
  return spans.map((span) => {
    while (from < blocks.length - 1 && blocks[from]!.span.end <= span.start) from++;
    const block = blocks[from];
    const top = block ? topIn(block, span, isNear(block)) - origin : 0;
    last = Math.max(top, last + APART);
    return last;
  });
}

function topIn(block: Block, span: Span, near: boolean): number {
  const fold = block.element.closest<HTMLDetailsElement>("details:not([open])");
  if (fold) return fold.getBoundingClientRect().top;
  const first = near ? rangeIn(block, { start: span.start, end: span.start + 1 })?.getClientRects()[0] : undefined;
  return (first ?? block.element.getBoundingClientRect()).top;
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
function viewOf(scroller: Element): [{ top: number; bottom: number }, Element | Window] {
  if (!scrollsWithPage(scroller)) return [scroller.getBoundingClientRect(), scroller];
  // The claim's sheet opens a frame later: it is reckoned with at its tallest.
  return [{ top: 44, bottom: innerHeight * 0.38 }, window];
}
