/** An article's text and marks, put into the order a page shows them. Pure: nothing here knows of the DOM. */
import type { Article, Mark } from "../api/wire.ts";
import { Offsets, type Span } from "../text/offsets.ts";
import { sentencesOf, trim } from "../text/words.ts";

export interface Piece extends Span {
  readonly role: string;
  /** The role of what this repeats word for word, or null. */
  readonly repeats: string | null;
}

/** A run of pieces drawn together: one block, a list, or a fold of what is not the article. */
export interface Section {
  readonly kind: "block" | "list" | "furniture" | "repeat";
  readonly pieces: readonly Piece[];
}

const FURNITURE = new Set(["teaser", "banner", "credit", "tail"]);

/** The article in pieces that cover all of its text but the space between them. */
export function piecesOf(article: Article, offsets: Offsets): Piece[] {
  const blocks = article.marks.filter(({ kind }) => kind === "block").sort((one, other) => one.start - other.start);
  const repeats = article.marks.filter(({ kind }) => kind === "duplicate");
  const pieces: Piece[] = [];
  let reached = 0;
  for (const block of blocks) {
    pieces.push(...linesIn(offsets, { start: reached, end: block.start }));
    const { start, end, role = "body" } = block;
    pieces.push({ start, end, role, repeats: repeatedRole(block, repeats, blocks) });
    reached = Math.max(reached, end);
  }
  return [...pieces, ...linesIn(offsets, { start: reached, end: offsets.length })];
}

/** Neighbours that are drawn together. */
export function sectionsOf(pieces: readonly Piece[]): Section[] {
  const sections: { kind: Section["kind"]; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const kind = kindOf(piece);
    const last = sections.at(-1);
    if (last && last.kind === kind && kind !== "block") last.pieces.push(piece);
    else sections.push({ kind, pieces: [piece] });
  }
  return sections;
}

/** The sentences a reader steps through: those of pieces that are not folded away. */
export function sentencesIn(article: Article, pieces: readonly Piece[], offsets: Offsets): Span[] {
  const open = pieces.filter((piece) => !isFolded(piece));
  const marked = article.marks.filter(({ kind }) => kind === "sentence");
  if (marked.length) return marked.filter((mark) => open.some((piece) => meets(piece, mark)));
  return open.flatMap((piece) => {
    const found = sentencesOf(offsets.slice(piece), article.language);
    const local = new Offsets(offsets.slice(piece));
    return found.map(({ start, end }) => ({
      start: piece.start + local.toPoints(start),
      end: piece.start + local.toPoints(end),
    }));
  });
}

export function isFolded(piece: Piece): boolean {
  return FURNITURE.has(piece.role) || piece.repeats !== null;
}

export function meets(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function kindOf(piece: Piece): Section["kind"] {
  if (FURNITURE.has(piece.role)) return "furniture";
  if (piece.repeats !== null) return "repeat";
  return piece.role === "list" ? "list" : "block";
}

/** What no block covers, line by line: an article that is still being prepared can be read all the same. */
function linesIn(offsets: Offsets, { start, end }: Span): Piece[] {
  const pieces: Piece[] = [];
  let unit = offsets.toUnits(start);
  for (const line of offsets.text.slice(unit, offsets.toUnits(Math.max(start, end))).split("\n")) {
    const bare = trim(line, { start: 0, end: line.length });
    if (bare) {
      const from = offsets.toPoints(unit + bare.start);
      pieces.push({ start: from, end: offsets.toPoints(unit + bare.end), role: "body", repeats: null });
    }
    unit += line.length + 1;
  }
  return pieces;
}

function repeatedRole(block: Mark, repeats: readonly Mark[], blocks: readonly Mark[]): string | null {
  const repeat = repeats.find((mark) => meets(mark, block));
  if (!repeat) return null;
  const start = repeat.of?.[0] ?? -1;
  const original = blocks.find((other) => other !== block && other.start <= start && start < other.end);
  return original?.role ?? "body";
}
