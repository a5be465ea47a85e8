/** Why the words at a place are marked as they are: the evidence that the pipeline gave for each of its marks. */
import type { Mark, Suggestion } from "../api/wire.ts";
import type { Offsets, Span } from "../text/offsets.ts";
import { meets } from "./article.ts";
import type { Shows } from "./layers.ts";

export interface Reason extends Span {
  readonly kind: string;
  /** The marked words, where they are few: of a whole paragraph everyone sees which is meant. */
  readonly words: string;
  /** What the words were understood as, where they do not say it themselves: a date, a figure, a full name. */
  readonly meant: string;
  readonly why: string;
}

const FURNITURE = new Set(["teaser", "banner", "credit", "tail"]);
/** What lies on the text only where the reader has switched it on. */
const SWITCHED: Readonly<Record<string, readonly (keyof Shows)[]>> = {
  quotation: ["quotations", "speakers"],
  attribution: ["speakers"],
  name: ["speakers"],
  figure: ["figures"],
  date: ["figures"],
};
/** As many as are told at once: of a long sentence with many figures the first will do. */
const MOST = 8;
/** Code points of the words that are told again beside their reason. */
const FEW = 40;

/** The reasons for everything that meets a span, the narrowest first. Sentences need none. */
export function reasonsAt(
  span: Span,
  offsets: Offsets,
  marks: readonly Mark[],
  suggestions: readonly Suggestion[],
): Reason[] {
  const offered = suggestions.map(({ start, end, why }) => ({ kind: "suggestion", start, end, why }));
  const told = [...marks, ...offered].filter((mark) => mark.kind !== "sentence" && mark.why && meets(mark, span));
  return told
    .sort((one, other) => one.end - one.start - (other.end - other.start))
    .slice(0, MOST)
    .map((mark) => reasonFor(mark, offsets));
}

function reasonFor(mark: Mark, offsets: Offsets): Reason {
  const { kind, role, start, end, why } = mark;
  const words = end - start > FEW || role ? "" : offsets.slice({ start, end });
  const meant = meaningOf(mark);
  return { kind: role ?? kind, start, end, words, meant: meant === words ? "" : meant, why: why ?? "" };
}

function meaningOf({ kind, date, to, entity, comparator, value, unit }: Mark): string {
  if (kind === "date") return [date, to].filter(Boolean).join("–");
  if (kind === "figure" && typeof value === "number")
    return [comparator, value, unit].filter((one) => one !== undefined).join(" ");
  return entity ?? "";
}

/** Of these, what the reader sees marked: furniture, repeats, and what is switched on. */
export function seen(reasons: readonly Reason[], shows: Shows): Reason[] {
  const isSeen = ({ kind }: Reason) =>
    kind === "suggestion"
      ? shows.suggestions
      : FURNITURE.has(kind) || kind === "duplicate" || (SWITCHED[kind]?.some((layer) => shows[layer]) ?? false);
  return reasons.filter(isSeen);
}
