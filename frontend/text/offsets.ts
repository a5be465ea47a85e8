/** The only place in the browser that knows of UTF-16: the wire counts code points, strings count code units. */

/** Half-open run of positions: `start` is in, `end` is out. In code points unless a name says "units". */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Converts positions in one text, both ways: O(n) to build, O(log n) to ask. */
export class Offsets {
  readonly text: string;
  /** Code unit of the first half of every character that takes two; most texts have none. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#pairs = pairsIn(text);
  }

  /** The text's length in code points. */
  get length(): number {
    return this.text.length - this.#pairs.length;
  }

  /** Code units before a position -> code points before it. A position inside a pair counts as before it. */
  toPoints(unit: number): number {
    const at = clamp(unit, this.text.length);
    return at - countBelow(this.#pairs, (pair) => pair, at);
  }

  /** Code points before a position -> code units before it. */
  toUnits(point: number): number {
    const at = clamp(point, this.length);
    return at + countBelow(this.#pairs, (pair, earlier) => pair - earlier, at);
  }

  /** The characters of a span given in code points. */
  slice({ start, end }: Span): string {
    return this.text.slice(this.toUnits(start), this.toUnits(end));
  }
}

function pairsIn(text: string): number[] {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(match.index);
  return pairs;
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}

/** How many items of an ascending list lie below a bound. */
function countBelow(items: readonly number[], value: (item: number, index: number) => number, bound: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(items[middle]!, middle) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
