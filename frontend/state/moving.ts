/** Steps through sentences, claims and edges: where one goes from where one is. */
import type { Span } from "../text/offsets.ts";
import type { Direction, Words } from "../text/words.ts";
import type { Reading } from "./screen.ts";

export type Edge = "start" | "end";
export type By = "word" | "character";

/** The next span after a position, or the last before it; at the end of the list it stays where it is. */
export function stepFrom<T extends Span>(spans: readonly T[], position: number | null, direction: Direction): T | null {
  if (position === null) return (direction === 1 ? spans[0] : spans.at(-1)) ?? null;
  if (direction === 1) return spans.find(({ start }) => start > position) ?? spans.at(-1) ?? null;
  return spans.findLast(({ start }) => start < position) ?? spans[0] ?? null;
}

/** The item after or before one of a list; the first or last when none is given. */
export function neighbour<T>(items: readonly T[], isCurrent: (item: T) => boolean, direction: Direction): T | null {
  const at = items.findIndex(isCurrent);
  if (at < 0) return (direction === 1 ? items[0] : items.at(-1)) ?? null;
  return items[Math.max(0, Math.min(items.length - 1, at + direction))] ?? null;
}

/** A span with one edge moved; unchanged where the edges would meet or cross. */
export function moveEdge({ offsets, words }: Reading, span: Span, edge: Edge, by: By, direction: Direction): Span {
  const moved = offsets.toPoints(movedUnit(words, offsets.toUnits(span[edge]), edge, by, direction));
  const after = { ...span, [edge]: moved };
  return after.start < after.end ? { start: after.start, end: after.end } : span;
}

function movedUnit(words: Words, unit: number, edge: Edge, by: By, direction: Direction): number {
  if (by === "character") return words.byCharacter(unit, direction);
  return edge === "end" ? words.endByWord(unit, direction) : words.startByWord(unit, direction);
}

/** The claims over a position, the innermost first. */
export function under<T extends Span>(spans: readonly T[], position: number): T[] {
  return smallestFirst(spans.filter(({ start, end }) => start <= position && position < end));
}

export function smallestFirst<T extends Span>(spans: readonly T[]): T[] {
  return spans.toSorted((one, other) => one.end - one.start - (other.end - other.start));
}
