/** A section of the article: a block, a list, or a fold that names what it holds. */
import type { Piece, Section } from "../state/article.ts";
import type { Reading } from "../state/screen.ts";
import { Prose } from "./prose.tsx";
import { repeats, roles } from "./words.ts";

/** Above this many characters a piece of furniture is called a paragraph, below it a line. */
const LINE = 110;

export function SectionView({ section, reading, open }: { section: Section; reading: Reading; open: boolean }) {
  const prose = section.pieces.map((piece) => <Prose key={piece.start} piece={piece} reading={reading} />);
  if (section.kind === "block") return <>{prose}</>;
  if (section.kind === "list") return <ul>{prose}</ul>;
  return (
    <details class="fold" open={open}>
      <summary>{section.kind === "repeat" ? repeatTitle(section.pieces) : furnitureTitle(section.pieces)}</summary>
      {section.pieces.map((piece) => (
        <Prose key={piece.start} piece={{ ...piece, role: "body" }} reading={reading} />
      ))}
    </details>
  );
}

function repeatTitle([first]: readonly Piece[]): string {
  return repeats()[first?.repeats ?? ""] ?? gettext("Repeats a paragraph");
}

/** "Banner, 1 line; Teaser, 2 lines": each role once, in the order of the text. */
function furnitureTitle(pieces: readonly Piece[]): string {
  const byRole = new Map<string, Piece[]>();
  for (const piece of pieces) byRole.set(piece.role, [...(byRole.get(piece.role) ?? []), piece]);
  return Array.from(byRole, ([role, held]) => `${roles()[role] ?? role}, ${count(held)}`).join("; ");
}

function count(pieces: readonly Piece[]): string {
  const number = { count: pieces.length };
  const long = pieces.some(({ start, end }) => end - start > LINE);
  const format = long
    ? ngettext("%(count)s paragraph", "%(count)s paragraphs", pieces.length)
    : ngettext("%(count)s line", "%(count)s lines", pieces.length);
  return interpolate(format, number, true);
}
