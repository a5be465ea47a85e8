/** Keeps the places of the margin's dots: measured after the highlights are painted, never before. */
import { batch, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Item } from "../state/items.ts";
import type { Screen } from "../state/screen.ts";
import { apart, type Placed, placesOf } from "./geometry.ts";
import { AfterPaint } from "./later.ts";
import type { Painter } from "./painter.ts";

const WHILE_MS = 100;

export class Margin {
  /** What has a dot: the items near what is in sight, in text order. */
  readonly dots: Signal<readonly Placed<Item>[]> = signal([]);
  /** Every item, about where it stands. */
  readonly ticks: Signal<readonly Placed<Item>[]> = signal([]);
  /** The item whose dot has the focus: it keeps it, however far it is scrolled away. */
  focused: string | null = null;
  readonly height: Signal<number> = signal(0);
  readonly #story: HTMLElement;
  readonly #painter: Painter;
  readonly #resizes: ResizeObserver;
  readonly #stop: () => void;
  readonly #items: ReadonlySignal<readonly Item[]>;
  /** Whether lines may stand elsewhere than when they were measured. */
  #moved = true;
  #while: ReturnType<typeof setTimeout> | undefined;
  readonly #onFonts = () => this.measureSoon();
  readonly #soon = new AfterPaint(() => batch(() => this.#measure()));

  constructor(story: HTMLElement, painter: Painter, screen: Screen) {
    this.#story = story;
    this.#painter = painter;
    this.#items = screen.items;
    this.#resizes = new ResizeObserver(() => this.measureSoon());
    this.#resizes.observe(story);
    this.#stop = effect(() => {
      this.#items.value;
      this.#soon.ask();
    });
    // Their `ready` would lay the whole article out at once, before it is wanted.
    document.fonts.addEventListener("loadingdone", this.#onFonts);
  }

  /** Measures once the next frame is painted, once however often it is asked. */
  measureSoon(): void {
    this.#moved = true;
    this.#soon.ask();
  }

  /** What comes near in scrolling is a screen away yet: it can wait until more has come. */
  measureInAWhile(): void {
    this.#while ??= setTimeout(() => {
      this.#while = undefined;
      this.measureSoon();
    }, WHILE_MS);
  }

  destroy(): void {
    clearTimeout(this.#while);
    document.fonts.removeEventListener("loadingdone", this.#onFonts);
    this.#soon.cancel();
    this.#resizes.disconnect();
    this.#stop();
  }

  #measure(): void {
    const [items, before] = [this.#items.peek(), this.ticks.peek()];
    const places =
      this.#moved || !standAlike(items, before)
        ? placesOf(items, this.#painter.blocks, this.#story, (block) => this.#painter.isNear(block))
        : items.map((item, at) => ({ ...before[at]!, item }));
    this.#moved = false;
    this.height.value = this.#story.offsetHeight;
    this.ticks.value = places;
    this.dots.value = apart(places.filter(({ item, near }) => near || keyOf(item) === this.focused));
  }
}

/** Whether things begin where others began: then only what is told of them is new. */
function standAlike(items: readonly Item[], placed: readonly Placed<Item>[]): boolean {
  return items.length === placed.length && items.every(({ start }, at) => start === placed[at]!.item.start);
}

export function keyOf(item: Item): string {
  return item.kind === "claim" ? item.claim.id : `suggestion-${item.suggestion.id}`;
}
