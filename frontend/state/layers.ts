/** Which highlights lie on the text, as data for the painter. */
import type { Article, Claim, Label, Stance, Suggestion } from "../api/wire.ts";
import type { Span } from "../text/offsets.ts";
import { inTextOrder, lanes } from "./lanes.ts";

export interface Paint {
  /** The name of a CSS highlight. */
  readonly name: string;
  readonly span: Span;
  readonly priority: number;
}

/** What the reader has switched on. */
export interface Shows {
  readonly mine: boolean;
  readonly suggestions: boolean;
  readonly speakers: boolean;
  readonly quotations: boolean;
  readonly figures: boolean;
  readonly furniture: boolean;
  /** Names of other annotators whose claims are shown. */
  readonly others: ReadonlySet<string>;
}

export const FIRST_SHOWS: Shows = {
  mine: true,
  suggestions: true,
  speakers: false,
  quotations: false,
  figures: false,
  furniture: false,
  others: new Set(),
};

/** Claims in lanes, in text order; the chosen one's tint is deepened by a second highlight on top. */
export function claimPaints(claims: readonly Claim[], labels: readonly Label[], chosen: string | null): Paint[] {
  const known = new Set(labels.map(({ key }) => key));
  const [mine, others] = [claims.filter((claim) => claim.mine), claims.filter((claim) => !claim.mine)];
  const ordered = mine.sort(inTextOrder);
  const laned = lanes(ordered);
  const paints = ordered.map((span, index): Paint => {
    const lane = laned[index]!;
    return known.has(span.label)
      ? { name: `${span.label}-${lane}`, span, priority: 1 + lane }
      : { name: "other", span, priority: 0 };
  });
  for (const span of others) paints.push({ name: "other", span, priority: 0 });
  const focus = claims.find(({ id }) => id === chosen);
  if (focus) paints.push({ name: `focus-${focus.label}`, span: focus, priority: 3 }, ...anchorPaints(focus));
  return paints;
}

/** Of the chosen claim: who says it, by which word, and where it is contested. */
function anchorPaints({ claimant_span, cue_span, contest_span }: Claim): Paint[] {
  return [claimant_span, cue_span, contest_span]
    .flatMap(pairsIn)
    .map((span) => ({ name: "anchor", span, priority: 0 }));
}

export function suggestionPaints(suggestions: readonly Suggestion[]): Paint[] {
  return suggestions.map((span) => ({ name: "suggested", span, priority: 0 }));
}

/** The selection in progress. */
export function pickPaints(pick: Span | null): Paint[] {
  return pick ? [{ name: "pick", span: pick, priority: 0 }] : [];
}

/** The passage of another article that is being linked. */
export function passagePaints(passage: Span | null, stance: Stance): Paint[] {
  return passage ? [{ name: `evidence-${stance}`, span: passage, priority: 0 }] : [];
}

const NAMES: Readonly<Record<string, "speakers" | "quotations" | "figures">> = {
  quotation: "quotations",
  figure: "figures",
  date: "figures",
};

/** The marks that are switched on. */
export function markPaints({ marks }: Article, shows: Shows): Paint[] {
  const paints: Paint[] = [];
  for (const mark of marks) {
    const group = NAMES[mark.kind];
    if (group && shows[group])
      paints.push({ name: group === "figures" ? "figure" : "quotation", span: mark, priority: 0 });
  }
  return shows.speakers ? [...paints, ...speakersOf(marks).map((span) => speakerPaint(span))] : paints;
}

/** The sources that attributions, quotations and suggestions name, each once. */
export function speakersOf(marks: Article["marks"]): Span[] {
  const spans = marks.flatMap(({ source, speaker, claimant }) => [source, speaker, claimant].flatMap(pairsIn));
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()];
}

function speakerPaint(span: Span): Paint {
  return { name: "speaker", span, priority: 0 };
}

/** A mark carries a place as `[start, end]`, or several of them; a name in words has no place. */
export function pairsIn(value: unknown): Span[] {
  if (!Array.isArray(value)) return [];
  const pairs = typeof value[0] === "number" ? [value] : value;
  return pairs.filter(Array.isArray).map(([start, end]) => ({ start, end }));
}
