/** Which highlights lie on the text, as data for the painter. */
import type { Article, Claim, Label, Stance, Suggestion } from "../api/wire.ts";
import type { Span } from "../text/offsets.ts";
import { lanes } from "./lanes.ts";

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

/** Claims in lanes. They must be in text order. */
export function claimPaints(claims: readonly Claim[], labels: readonly Label[]): Paint[] {
  const known = new Set(labels.map(({ key }) => key));
  const [mine, others] = [claims.filter((claim) => claim.mine), claims.filter((claim) => !claim.mine)];
  const laned = lanes(mine);
  const paints = mine.map((span, index): Paint => {
    const lane = laned[index]!;
    return known.has(span.label)
      ? { name: `${span.label}-${lane}`, span, priority: 1 + lane }
      : { name: "other", span, priority: 0 };
  });
  for (const span of others) paints.push({ name: "other", span, priority: 0 });
  return paints;
}

/** The chosen claim keeps its highlight; its tint is deepened by a second one on top. */
export function focusPaints(claim: Claim | undefined): Paint[] {
  return claim ? [{ name: `focus-${claim.label}`, span: claim, priority: 3 }] : [];
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
export function markPaints({ marks }: Pick<Article, "marks">, shows: Shows): Paint[] {
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
