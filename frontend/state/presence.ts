/** Who else is here, and where they read. */
import type { Present } from "../api/news.ts";
import { isFolded, type Piece } from "./article.ts";

export interface Company {
  /** Those with this article open, and those with another one of the project; nobody twice. */
  readonly here: readonly Present[];
  readonly elsewhere: readonly Present[];
}

export function companyIn(people: readonly Present[], article: number): Company {
  const byName = (rows: readonly Present[]) => new Map(rows.map((row) => [row.username, row]));
  const here = byName(people.filter((person) => person.article === article));
  const elsewhere = byName(people.filter(({ username }) => !here.has(username)));
  return { here: [...here.values()], elsewhere: [...elsewhere.values()] };
}

const HEADS = new Set(["title", "heading", "caption"]);

/** The number of the paragraph at a code point, counted as a reader would: without headings and what is folded away.
 * Zero before the first, as in the title. */
export function paragraphAt(pieces: readonly Piece[], place: number): number {
  return pieces.filter((piece) => piece.start <= place && !isFolded(piece) && !HEADS.has(piece.role)).length;
}
