/** Searching in the article: the words asked for, where they stand, and which of the places is looked at. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Offsets, Span } from "../text/offsets.ts";
import type { Direction } from "../text/words.ts";
import type { Paint } from "./layers.ts";

/** More places than anybody steps through. */
const MOST = 1000;

export class Search {
  readonly words: Signal<string> = signal("");
  /** The place that is looked at, among the matches. */
  readonly at: Signal<number> = signal(0);
  readonly matches: ReadonlySignal<readonly Span[]>;
  /** Where the reader was when they began to search: the first match is looked for from there. */
  readonly from: number;

  constructor(offsets: Offsets, from: number) {
    this.from = from;
    this.matches = computed(() => matchesOf(offsets, this.words.value));
  }

  get match(): Span | null {
    return this.matches.value[this.at.value] ?? null;
  }

  /** Looks for other words, from where the reader was. */
  seek(words: string): void {
    this.words.value = words;
    const next = this.matches.peek().findIndex(({ start }) => start >= this.from);
    this.at.value = Math.max(0, next);
  }

  /** The match after or before, round the ends. */
  step(direction: Direction): void {
    const count = this.matches.peek().length;
    if (count) this.at.value = (this.at.peek() + direction + count) % count;
  }
}

/** Where words stand in a text, whatever their case and whatever space lies between them. */
export function matchesOf(offsets: Offsets, words: string): readonly Span[] {
  const parts = words.trim().split(/\s+/).filter(Boolean);
  if (!parts.length) return [];
  const pattern = new RegExp(parts.map(escaped).join("\\s+"), "giu");
  const found: Span[] = [];
  for (const match of offsets.text.matchAll(pattern)) {
    found.push({ start: offsets.toPoints(match.index), end: offsets.toPoints(match.index + match[0].length) });
    if (found.length === MOST) break;
  }
  return found;
}

/** Every match, and once more the one that is looked at. */
export function searchPaints(search: Search): Paint[] {
  const paints = search.matches.value.map((span): Paint => ({ name: "found", span, priority: 4 }));
  return search.match ? [...paints, { name: "found-here", span: search.match, priority: 5 }] : paints;
}

function escaped(part: string): string {
  return part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
