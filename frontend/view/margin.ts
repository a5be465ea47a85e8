/** Keeps the places of the margin's dots: measured after the highlights are painted, never before. */
import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Claim, Suggestion } from "../api/wire.ts";
import { inTextOrder } from "../state/lanes.ts";
import type { Screen } from "../state/screen.ts";
import { dotTops } from "./geometry.ts";
import { AfterPaint } from "./later.ts";
import type { Painter } from "./painter.ts";

export type Item =
  | { readonly kind: "claim"; readonly start: number; readonly end: number; readonly claim: Claim }
  | { readonly kind: "suggestion"; readonly start: number; readonly end: number; readonly suggestion: Suggestion };

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
    this.#items = computed(() => itemsOf(screen));
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

function itemsOf(screen: Screen): readonly Item[] {
  const claims = screen.visible.value.map(
    (claim): Item => ({ kind: "claim", start: claim.start, end: claim.end, claim }),
  );
  const open = screen.shows.value.suggestions ? screen.open.value : [];
  const suggestions = open.map(
    (suggestion): Item => ({ kind: "suggestion", start: suggestion.start, end: suggestion.end, suggestion }),
  );
  return [...claims, ...suggestions].sort(inTextOrder);
}
