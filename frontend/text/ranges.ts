/** Between the DOM and the article: a Range of rendered blocks <-> a span of code points.
 *
 * A block is an element with `data-start`; its text nodes add up to the revision's characters from there, whatever
 * elements they stand in. Nothing outside blocks (summaries, buttons) is part of the text.
 */
import { Offsets, type Span } from "./offsets.ts";

export interface Block {
  readonly element: HTMLElement;
  readonly span: Span;
  readonly offsets: Offsets;
}

/** The rendered blocks, in text order. */
export function blocksIn(root: ParentNode): Block[] {
  return Array.from(root.querySelectorAll<HTMLElement>("[data-start]"), (element) => {
    const offsets = new Offsets(element.textContent ?? "");
    const start = Number(element.dataset.start);
    return { element, offsets, span: { start, end: start + offsets.length } };
  });
}

/** The span a range covers; null when it touches no character of the text. */
export function spanOf(range: AbstractRange, blocks: readonly Block[]): Span | null {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const first = blocks.find((block) => holdsText(live, block));
  const last = blocks.findLast((block) => holdsText(live, block));
  if (!first || !last) return null;
  return { start: positionIn(first, live, "start"), end: positionIn(last, live, "end") };
}

/** Where a point of the DOM stands in the text; null outside every block. */
export function positionAt(node: Node, offset: number, blocks: readonly Block[]): number | null {
  const block = blocks.find(({ element }) => element.contains(node));
  return block ? block.span.start + block.offsets.toPoints(unitsBefore(block.element, node, offset)) : null;
}

/** The part of a span that lies in a block, as a range; null when they don't meet. */
export function rangeIn(block: Block, span: Span): Range | null {
  const start = Math.max(span.start, block.span.start) - block.span.start;
  const end = Math.min(span.end, block.span.end) - block.span.start;
  if (start >= end) return null;
  const range = document.createRange();
  range.setStart(...pointAt(block.element, block.offsets.toUnits(start), "after"));
  range.setEnd(...pointAt(block.element, block.offsets.toUnits(end), "before"));
  return range;
}

/** Whether a range covers at least one character of a block. Its edge touching the block's is not enough. */
function holdsText(range: Range, block: Block): boolean {
  if (!range.intersectsNode(block.element)) return false;
  return positionIn(block, range, "start") < positionIn(block, range, "end");
}

/** A range's start or end within a block, or the block's own where the range reaches beyond it. */
function positionIn(block: Block, range: Range, edge: "start" | "end"): number {
  const node = edge === "start" ? range.startContainer : range.endContainer;
  const offset = edge === "start" ? range.startOffset : range.endOffset;
  if (!block.element.contains(node)) return block.span[edge];
  return block.span.start + block.offsets.toPoints(unitsBefore(block.element, node, offset));
}

/** Code units of text in an element before a point; a range's own text is the sum of its text nodes. */
function unitsBefore(element: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** The text node and offset at a position; at a seam, the node that goes on ("after") or the one that ends there. */
function pointAt(element: Element, units: number, side: "after" | "before"): [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let last: [Node, number] = [element, 0];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const end = passed + node.length;
    if (side === "after" ? units < end : units <= end) return [node, units - passed];
    passed = end;
    last = [node, node.length];
  }
  return last;
}
