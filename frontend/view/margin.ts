/** Keeps the places of the margin's dots: measured after the highlights are painted, never before. */
import { batch, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Item } from "../state/items.ts";
import type { Screen } from "../state/screen.ts";
import { dotTops } from "./geometry.ts";
import { AfterPaint } from "./later.ts";
import type { Painter } from "./painter.ts";

export class Margin {
  /** What has a dot, in text order. */
  readonly measured: Signal<readonly Item[]> = signal([]);
  /** Pixels from the top of the story, for each item of the list it was measured with. */
  readonly tops: Signal<ReadonlyMap<string, number>> = signal(new Map());
  readonly height: Signal<number> = signal(0);
  readonly #story: HTMLElement;
  readonly #painter: Painter;
  readonly #resizes: ResizeObserver;
  readonly #stop: () => void;
  readonly #items: ReadonlySignal<readonly Item[]>;
  readonly #soon = new AfterPaint(() => batch(() => this.#measure()));

  constructor(story: HTMLElement, painter: Painter, screen: Screen) {
    this.#story = story;
    this.#painter = painter;
    this.#items = screen.items;
    this.#resizes = new ResizeObserver(() => this.measureSoon());
    this.#resizes.observe(story);
    this.#stop = effect(() => {
      this.#items.value;
      this.measureSoon();
    });
    document.fonts.ready.then(() => this.measureSoon());
  }

  /** Measures once the next frame is painted, once however often it is asked. */
  measureSoon(): void {
    this.#soon.ask();
  }

  destroy(): void {
    this.#soon.cancel();
    this.#resizes.disconnect();
    this.#stop();
  }

  #measure(): void {
    const items = this.#items.peek();
    const tops = dotTops(items, this.#painter.blocks, this.#story, (block) => this.#painter.isNear(block));
    this.height.value = this.#story.offsetHeight;
    this.tops.value = new Map(items.map((item, index) => [keyOf(item), tops[index]!]));
    this.measured.value = items;
  }
}

export function keyOf(item: Item): string {
  return item.kind === "claim" ? item.claim.id : `suggestion-${item.suggestion.id}`;
}
