/** Draws highlights with the CSS Custom Highlight API: the article's DOM never changes.
 *
 * Ranges are made only for blocks near the viewport, so that a key press costs the same in an article of a hundred
 * thousand characters. Paints come in layers (claims, suggestions, the selection), each redrawn by itself.
 */
import type { Paint } from "../state/layers.ts";
import { type Block, blocksIn, rangeIn } from "../text/ranges.ts";

interface Layer {
  readonly byBlock: ReadonlyMap<Block, readonly Paint[]>;
  readonly drawn: [name: string, range: Range][];
}

export class Painter {
  readonly blocks: readonly Block[];
  readonly #near = new Set<Block>();
  readonly #layers = new Map<string, Layer>();
  readonly #observer: IntersectionObserver;
  readonly #onNear: () => void;

  /** `scroller` is what scrolls the blocks, or null for the page; `onNear` is told when other blocks come near. */
  constructor(root: ParentNode, scroller: Element | null, onNear: () => void = () => {}) {
    this.blocks = blocksIn(root);
    this.#onNear = onNear;
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), {
      root: scroller,
      rootMargin: "100% 0px",
    });
    for (const { element } of this.blocks) this.#observer.observe(element);
  }

  isNear(block: Block): boolean {
    return this.#near.has(block);
  }

  /** Draws a layer anew. */
  paint(name: string, paints: readonly Paint[]): void {
    this.#erase(name);
    this.#layers.set(name, { byBlock: this.#sort(paints), drawn: [] });
    for (const block of this.#near) this.#draw(name, block);
  }

  destroy(): void {
    this.#observer.disconnect();
    for (const name of this.#layers.keys()) this.#erase(name);
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    const byElement = new Map<Element, Block>(this.blocks.map((block) => [block.element, block]));
    for (const { target, isIntersecting } of entries) {
      const block = byElement.get(target);
      if (block && isIntersecting) this.#near.add(block);
      else if (block) this.#near.delete(block);
    }
    for (const name of this.#layers.keys()) {
      this.#erase(name);
      for (const block of this.#near) this.#draw(name, block);
    }
    this.#onNear();
  }

  #draw(name: string, block: Block): void {
    const layer = this.#layers.get(name)!;
    for (const paint of layer.byBlock.get(block) ?? []) {
      const range = rangeIn(block, paint.span);
      if (!range) continue;
      highlight(paint).add(range);
      layer.drawn.push([paint.name, range]);
    }
  }

  #erase(name: string): void {
    const drawn = this.#layers.get(name)?.drawn;
    for (const [highlight, range] of drawn ?? []) CSS.highlights.get(highlight)?.delete(range);
    if (drawn) drawn.length = 0;
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

function highlight({ name, priority }: Paint): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  made.priority = priority;
  CSS.highlights.set(name, made);
  return made;
}
