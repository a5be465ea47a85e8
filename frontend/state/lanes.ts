/** Which line a claim's underline is drawn on: 0 under the text, 1 below that, where a claim lies within another. */
import type { Span } from "../text/offsets.ts";

type Lane = 0 | 1;

/** Text order: earlier first, and of those that start together the longer, which then is the outer one. */
export function inTextOrder(one: Span, other: Span): number {
  return one.start - other.start || other.end - one.end;
}

/** The lane of each span, in the order given. Spans must be in text order; deeper than two stays on the second. */
export function lanes(spans: readonly Span[]): Lane[] {
  let outerEnd = 0;
  return spans.map(({ start, end }) => {
    if (start < outerEnd) return 1;
    outerEnd = end;
    return 0;
  });
}
