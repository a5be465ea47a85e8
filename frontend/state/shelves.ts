/** Claims on shelves: of thousands, only the shelf in sight is laid out, and only one that changed is drawn anew. */
import type { Span } from "../text/offsets.ts";

export interface Shelf<T> {
  /** Stays while other shelves get more claims or lose some. */
  readonly key: number;
  /** How many claims stand before it. */
  readonly before: number;
  readonly claims: readonly T[];
}

/** So many claims need no second shelf. */
const FEW = 100;
/** Code points of the article to a shelf. */
const WIDTH = 5000;

/** Claims by where in the article they begin. They must be in text order. */
export function shelvesOf<T extends Span>(claims: readonly T[]): Shelf<T>[] {
  const shelves: { key: number; before: number; claims: T[] }[] = [];
  claims.forEach((claim, before) => {
    const key = claims.length > FEW ? Math.floor(claim.start / WIDTH) : 0;
    const last = shelves.at(-1);
    if (last?.key === key) last.claims.push(claim);
    else shelves.push({ key, before, claims: [claim] });
  });
  return shelves;
}
