/** Which spans are touched by others: one look over both lists, however long they are. */
import type { Span } from "../text/offsets.ts";

/** Tells whether a span shares a character with any of these. They must be in text order. */
export function touching(spans: readonly Span[]): (span: Span) => boolean {
  let furthest = 0;
  const reach = spans.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => {
    const before = countStartingBefore(spans, end);
    return before > 0 && reach[before - 1]! > start;
  };
}

function countStartingBefore(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
