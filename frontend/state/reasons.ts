/** Why the words at a place are marked as they are: the evidence that the pipeline gave for each of its marks. */
import type { Mark, Suggestion } from "../api/wire.ts";
import type { Span } from "../text/offsets.ts";
import { meets } from "./article.ts";
import type { Shows } from "./layers.ts";

export interface Reason extends Span {
  readonly kind: string;
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

/** The reasons for everything that meets a span, the narrowest first. Sentences need none. */
export function reasonsAt(span: Span, marks: readonly Mark[], suggestions: readonly Suggestion[]): Reason[] {
  const offered = suggestions.map(({ start, end, why }) => ({ kind: "suggestion", start, end, why }));
  const told = [...marks, ...offered].filter((mark) => mark.kind !== "sentence" && mark.why && meets(mark, span));
  return told
    .map(({ kind, start, end, why, ...mark }) => ({
      kind: ("role" in mark && mark.role) || kind,
      start,
      end,
      why: why!,
    }))
    .sort((one, other) => one.end - one.start - (other.end - other.start))
    .slice(0, MOST);
}

/** Of these, what the reader sees marked: furniture, repeats, and what is switched on. */
export function seen(reasons: readonly Reason[], shows: Shows): Reason[] {
  const isSeen = ({ kind }: Reason) =>
    kind === "suggestion"
      ? shows.suggestions
      : FURNITURE.has(kind) || kind === "duplicate" || (SWITCHED[kind]?.some((layer) => shows[layer]) ?? false);
  return reasons.filter(isSeen);
}
