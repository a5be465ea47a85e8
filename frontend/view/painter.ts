/** Draws highlights with the CSS Custom Highlight API: the article's DOM never changes.
 *
 * Ranges are made only for blocks near the viewport, so that a key press costs the same in an article of a hundred
 * thousand characters. Paints come in layers (claims, suggestions, the selection), each redrawn by itself.
 */
import type { Paint } from "../state/layers.ts";
import { type Block, blocksIn, rangeIn } from "../text/ranges.ts";

interface Layer {
  byBlock: ReadonlyMap<Block, readonly Paint[]>;
  readonly drawn: Map<Block, readonly (readonly [Highlight, Range])[]>;
}

/** How far beyond what is in sight blocks are painted, in parts of it. */
const NEAR = "25% 0px";

export class Painter {
  readonly blocks: readonly Block[];
  readonly #byElement: ReadonlyMap<Element, Block>;
  readonly #near = new Set<Block>();
  readonly #layers = new Map<string, Layer>();
  readonly #observer: IntersectionObserver;
  readonly #onNear: () => void;

  /** `scroller` is what scrolls the blocks, or null for the page; `onNear` is told when other blocks come near. */
  constructor(root: ParentNode, scroller: Element | null, onNear: () => void = () => {}) {
    this.blocks = blocksIn(root);
    this.#byElement = new Map(this.blocks.map((block) => [block.element, block]));
    this.#onNear = onNear;
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), {
      root: scroller,
      rootMargin: NEAR,
    });
    for (const { element } of this.blocks) this.#observer.observe(element);
  }

  isNear(block: Block): boolean {
    return this.#near.has(block);
  }

  /** Draws a layer anew, where it differs from what is drawn. */
  paint(name: string, paints: readonly Paint[]): void {
    const layer = this.#layers.get(name) ?? { byBlock: new Map(), drawn: new Map() };
    const [before, after] = [layer.byBlock, this.#sort(paints)];
    this.#layers.set(name, layer);
    layer.byBlock = after;
    for (const block of this.#near) {
      if (areAlike(before.get(block) ?? [], after.get(block) ?? [])) continue;
      erase(layer, block);
      draw(layer, block);
    }
  }

  destroy(): void {
    this.#observer.disconnect();
    for (const layer of this.#layers.values()) for (const block of this.#near) erase(layer, block);
  }

  /** Draws what comes near and erases what goes away; what stays is left alone. */
  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const block = this.#byElement.get(target)!;
      if (isIntersecting === this.#near.has(block)) continue;
      if (isIntersecting) this.#near.add(block);
      else this.#near.delete(block);
      for (const layer of this.#layers.values()) (isIntersecting ? draw : erase)(layer, block);
    }
    this.#onNear();
  }

  /** Which paints meet which block. */
  #sort(paints: readonly Paint[]): Map<Block, Paint[]> {
    const byBlock = new Map<Block, Paint[]>();
    for (const paint of paints) {
      for (let index = this.#firstAfter(paint.span.start); index < this.blocks.length; index++) {
        const block = this.blocks[index]!;
        if (block.span.start >= paint.span.end) break;
        const held = byBlock.get(block);
        if (held) held.push(paint);
        else byBlock.set(block, [paint]);
      }
    }
    return byBlock;
  }

  /** The first block that ends after a position. */
  #firstAfter(position: number): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.blocks[middle]!.span.end > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function areAlike(some: readonly Paint[], others: readonly Paint[]): boolean {
  const isLike = ({ name, span }: Paint, other: Paint) =>
    name === other.name && span.start === other.span.start && span.end === other.span.end;
  return some.length === others.length && some.every((paint, index) => isLike(paint, others[index]!));
}

function draw({ byBlock, drawn }: Layer, block: Block): void {
  const pairs = (byBlock.get(block) ?? []).map((paint) => [highlight(paint), rangeIn(block, paint.span)!] as const);
  for (const [highlight, range] of pairs) highlight.add(range);
  drawn.set(block, pairs);
}

function erase({ drawn }: Layer, block: Block): void {
  for (const [highlight, range] of drawn.get(block) ?? []) highlight.delete(range);
  drawn.delete(block);
}

function highlight({ name, priority }: Paint): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  made.priority = priority;
  CSS.highlights.set(name, made);
  return made;
}
