/** What the pipeline's marks say of a span: who says it, by which word and in which form, when it was and where. */
import type { Article, Claim, ClaimFields, Mark, Pair, Suggestion } from "../api/wire.ts";
import { readDate } from "../text/dates.ts";
import type { Offsets, Span } from "../text/offsets.ts";
import { meets } from "./article.ts";
import { pairsIn, speakersOf } from "./layers.ts";

export interface Read {
  readonly article: Article;
  readonly offsets: Offsets;
  readonly marks: readonly Mark[];
}

/** An article as the pipeline read it. Suggestions are rows of their own, and among the marks here. */
export function readOf({ article, offsets }: Omit<Read, "marks">, suggestions: readonly Suggestion[]): Read {
  const suggested = suggestions.map(
    ({ start, end, claimant_span, rule, facts }): Mark => ({
      kind: "suggestion",
      start,
      end,
      claimant: claimant_span,
      facts: rule ? { ...facts, ...(claimant_span && { claimant_span }) } : undefined,
    }),
  );
  return { article, offsets, marks: [...article.marks, ...suggested] };
}

/** What stands for a name that was said before. Of other languages' pronouns the words themselves are taken. */
const PRONOUN = /^(he|she|it|they|we|i)$/i;
const PERSON = /^(he|she|i)$/i;
const LONGEST = 200; // characters of a claimant's name

/** The facts a claim of this span begins with; `known` are my claims of the article, which may name the same source. */
export function prefill(span: Span, read: Read, known: readonly Claim[] = []): ClaimFields {
  const about = marksAbout(span, read);
  return { ...sourceFields(span, read, about, known), ...dateFields(span, about), ...placeFields(span, about) };
}

/** The fields of a claim that still say what the marks say. Once it is handed in, its facts are its annotator's. */
export function proposed(claim: Claim, read: Read, known: readonly Claim[]): ReadonlySet<string> {
  if (!claim.mine || !claim.can_change) return new Set();
  const others = known.filter(({ id, mine }) => mine && id !== claim.id);
  const fields = Object.entries(prefill(claim, read, others));
  const same = fields.filter(([name, value]) => String(claim[name as keyof Claim]) === String(value));
  return new Set(same.map(([name]) => name));
}

/** The marks that meet a span or its sentence: of thousands, a few, looked for once. */
function marksAbout(span: Span, { marks }: Read): readonly Mark[] {
  const sentence = marks.find((mark) => mark.kind === "sentence" && covers(span)(mark)) ?? span;
  return marks.filter((mark) => meets(mark, sentence));
}

/** What a rule suggests has its facts with it: who denies is named there, and by an attribution taken for who claims. */
function factsOf(span: Span, marks: readonly Mark[]): ClaimFields | undefined {
  return marks.find((mark) => mark.facts && meets(mark, span))?.facts;
}

function sourceFields(
  span: Span,
  { marks, offsets }: Read,
  about: readonly Mark[],
  known: readonly Claim[],
): ClaimFields {
  const facts = factsOf(span, about);
  const [source] = pairsIn(facts?.claimant_span);
  const report = facts ? source && { source, cue: undefined, form: "" } : reportOf(span, about);
  if (!report) return facts ?? {};
  const words = offsets.slice(report.source).replace(/[’']s$/, "");
  const name = facts?.claimant_name ?? (PRONOUN.test(words) ? antecedent(report.source, marks, offsets) : words);
  const namesake = name ? known.find(({ claimant_name }) => isSameName(claimant_name, name)) : undefined;
  const kind = namesake?.claimant_kind || facts?.claimant_kind || (PERSON.test(words) ? "person" : "");
  return {
    ...facts,
    claimant_span: [report.source.start, report.source.end],
    ...(name && { claimant_name: (namesake?.claimant_name ?? name).slice(0, LONGEST) }),
    ...(kind && { claimant_kind: kind }),
    ...(report.cue && { cue_span: report.cue }),
    ...(report.form && { quote_form: report.form }),
  };
}

interface Report {
  readonly source: Span;
  readonly cue: Pair | undefined;
  readonly form: string;
}

/** Who is said to say the span: by the attribution it belongs to, the quotation it stands in, or the suggestion of it. */
function reportOf(span: Span, marks: readonly Mark[]): Report | null {
  const near = marks.filter((mark) => meets(mark, span));
  const attribution = near.find((mark) => mark.kind === "attribution" && pairsIn(mark.content).some(covers(span)));
  const quotation = near.find((mark) => mark.kind === "quotation" && pairsIn(mark.speaker).length > 0);
  const suggestion = near.find((mark) => mark.kind === "suggestion" && pairsIn(mark.claimant).length > 0);
  const form = attribution?.form ?? formOf(span, quotation);
  const [source] = [
    ...pairsIn(attribution?.source),
    ...(quotation && covers(span)(quotation) ? pairsIn(quotation.speaker) : []),
    ...pairsIn(suggestion?.claimant),
    ...pairsIn(quotation?.speaker),
  ];
  return source ? { source, cue: attribution?.cue?.[0], form } : null;
}

/** Words within quotation marks are direct, words around them mixed, a report without them indirect. */
function formOf(span: Span, quotation: Mark | undefined): string {
  if (!quotation) return "indirect";
  return covers(span)(quotation) && quotation.form === "direct" ? "direct" : "mixed";
}

const covers = (inner: Span) => (outer: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** The last source named before a pronoun; nothing where none is. */
function antecedent({ start }: Span, marks: readonly Mark[], offsets: Offsets): string {
  const names = speakersOf(marks)
    .filter((speaker) => speaker.end <= start)
    .sort((one, other) => other.start - one.start)
    .map((speaker) => offsets.slice(speaker).replace(/[’']s$/, ""));
  return names.find((name) => /^\p{Lu}/u.test(name) && !PRONOUN.test(name)) ?? "";
}

/** "Putin" is the "Vladimir Putin" whom I named before. */
function isSameName(full: string, name: string): boolean {
  return full === name || full.endsWith(` ${name}`);
}

/** The date within the span, or else within its sentence, if there is one and no second. A range is no one date. */
function dateFields(span: Span, about: readonly Mark[]): ClaimFields {
  const [found, second] = near("date", span, about);
  const known = found?.date && !found.to && !second ? readDate(found.date) : null;
  return known?.date ? { claim_date: known.date, claim_date_precision: known.precision } : {};
}

/** The one place that something is said to be in, or else the one place that is named. */
function placeFields(span: Span, about: readonly Mark[]): ClaimFields {
  const named = near("place", span, about);
  const located = named.filter(({ where }) => where);
  const [place, second] = new Set((located.length > 0 ? located : named).map(({ entity }) => entity));
  return place && !second ? { place: place.slice(0, LONGEST) } : {};
}

/** The marks of a kind within a span; where it has none, within the sentence it stands in. */
function near(kind: string, span: Span, about: readonly Mark[]): readonly Mark[] {
  const within = (outer: Span) => about.filter((mark) => mark.kind === kind && covers(mark)(outer));
  const inside = within(span);
  const sentence = about.find((mark) => mark.kind === "sentence" && covers(span)(mark));
  return inside.length > 0 || !sentence ? inside : within(sentence);
}
