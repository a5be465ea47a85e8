/** A piece of the article, set by its role. Its text nodes add up to the revision's characters. */
import type { JSX } from "preact";
import type { Piece } from "../state/article.ts";
import type { Reading } from "../state/screen.ts";

const CLASSES: Readonly<Record<string, string>> = { lead: "lead", standfirst: "standfirst", caption: "caption" };

/** A list's item often brings its own sign or number; it must not get a second. */
const HAS_BULLET = /^\s*([*\-–—•·▪◦]|\d+[.)])/;

export function Prose({ piece, reading }: { piece: Piece; reading: Reading }) {
  const text = reading.offsets.slice(piece);
  const shared = { "data-start": piece.start, dir: "auto" as const };
  if (piece.role === "title") return <h1 {...shared}>{characters(text)}</h1>;
  if (piece.role === "heading") return <h2 {...shared}>{characters(text)}</h2>;
  if (piece.role === "list") {
    return (
      <li {...shared} class={HAS_BULLET.test(text) ? "bulleted" : undefined}>
        {characters(text)}
      </li>
    );
  }
  return (
    <p {...shared} class={CLASSES[piece.role]}>
      {characters(text)}
    </p>
  );
}

/** The text as it is; a no-break space beside a space takes no room, or the pair would look like a hole. */
function characters(text: string): (string | JSX.Element)[] {
  return text
    .split(/(\u00a0(?= )|(?<= )\u00a0)/)
    .filter(Boolean)
    .map((part, index) =>
      part === "\u00a0" ? (
        <span class="nil" key={index}>
          {part}
        </span>
      ) : (
        part
      ),
    );
}
