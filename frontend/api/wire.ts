/** The API's shapes. Offsets are code points, half-open; dates are `YYYY-MM-DD`. */
import type { Precision } from "../text/dates.ts";
import type { Span } from "../text/offsets.ts";

export type Pair = readonly [start: number, end: number];

export interface Label {
  readonly key: string;
  readonly name: string;
  readonly definition: string;
  readonly shortcut: string;
  readonly line: "wavy" | "solid" | "dashed";
  /** Degrees on the colour wheel; null for the three default labels, which have tokens of their own. */
  readonly hue: number | null;
  /** What a claim with this label needs before it can be handed in: who said it, and who contests it. */
  readonly needs_source: boolean;
  readonly needs_contester: boolean;
}

export interface Mark extends Span {
  readonly kind: string;
  readonly why?: string;
  readonly role?: string;
  readonly of?: Pair;
  readonly speaker?: unknown;
  readonly claimant?: Pair | null;
  readonly source?: readonly Pair[];
  readonly cue?: readonly Pair[];
  readonly content?: readonly Pair[];
  readonly form?: string;
  /** Of a date: as much of it as is known, and the last day, month or year where it is a range. */
  readonly date?: string;
  readonly to?: string;
  /** Of a figure: what it comes to, in what, and whether that is exact. */
  readonly value?: number | null;
  readonly unit?: string;
  readonly comparator?: string;
  /** Of a place or name: the fullest or usual one; of a place also whether a word of place stands before it. */
  readonly entity?: string;
  readonly where?: boolean;
  readonly facts?: ClaimFields | undefined;
}

/** Another article with much the same words; shares of the words of each, 0 to 1. */
export interface Copy {
  readonly article: number;
  readonly number: number;
  readonly title: string;
  readonly outlet: string;
  readonly share: number;
  readonly share_of_other: number;
}

export interface Article {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly outlet: string;
  readonly source_url: string;
  readonly published_on: string | null;
  readonly language: string;
  readonly state: "preparing" | "ready" | "failed";
  readonly error: string;
  readonly revision: number;
  readonly sha256: string;
  readonly text: string;
  readonly copies: readonly Copy[];
  readonly marks: readonly Mark[];
}

export type Stance = "supports" | "refutes" | "context";

export interface Source {
  readonly kind: "web" | "file" | "article";
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly author: string;
  readonly published_on: string | null;
  readonly published_precision: Precision;
  readonly article: number | null;
  readonly article_number: number | null;
  readonly article_title: string;
}

/** A source as the project's list of them tells it. */
export interface SourceRow extends Source {
  readonly id: number;
}

export interface Evidence {
  readonly id: string;
  readonly claim: string;
  readonly source: Source;
  readonly quote: string;
  readonly span: Pair | null;
  readonly stance: Stance;
  readonly note: string;
  /** Links that suffice only together share a number; a question asked of the source, and the kind of its answer. */
  readonly set: number | null;
  readonly question: string;
  readonly answer_type: string;
  readonly later_than_claim: boolean;
  /** The cited article is a near-copy of the claim's own, or of one that was cited before. */
  readonly copy_of: "" | "article" | "evidence";
  readonly added_by: string;
  readonly accepted_by: string | null;
  readonly version: number;
}

/** What a person may write of a claim besides its place. */
export interface ClaimContent {
  readonly label: string;
  readonly reason: string;
  readonly contested_by: string;
  readonly contested_by_author: boolean;
  readonly contest_span: Pair | null;
  readonly normalised: string;
  readonly claim_date: string | null;
  readonly claim_date_precision: Precision;
  readonly place: string;
  readonly claim_type: string;
  readonly checkable: boolean | null;
  readonly topics: readonly string[];
  readonly claimant_name: string;
  readonly claimant_kind: string;
  readonly claimant_span: Pair | null;
  readonly cue_span: Pair | null;
  readonly quote_form: string;
  readonly source_chain: readonly string[];
  readonly verdict: string;
  readonly justification: string;
  readonly note: string;
}

export interface Place extends Span {
  readonly quote: string;
  /** The wording in which it stands, by its number. */
  readonly revision?: number;
}

export type ClaimFields = Partial<ClaimContent & Place>;

export interface Claim extends ClaimContent, Place {
  readonly id: string;
  readonly article: number;
  readonly annotator: string;
  readonly status: string;
  readonly version: number;
  readonly guideline: number | null;
  readonly updated_at: string;
  readonly evidence: readonly Evidence[];
  /** How many comments there are. */
  readonly comments: number;
  readonly mine: boolean;
  readonly can_change: boolean;
}

export interface WebPassage {
  readonly stance: Stance;
  readonly quote: string;
  readonly note: string;
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly author: string;
  readonly published_on: string | null;
  readonly published_precision: Precision;
}

export interface ArticlePassage extends Place {
  readonly stance: Stance;
  readonly note: string;
  readonly article: number;
}

export type NewEvidence = WebPassage | ArticlePassage;
/** What a person may write of a link; its source stays. */
export type EvidenceFields = Partial<Pick<Evidence, "stance" | "quote" | "note" | "set" | "question" | "answer_type">>;

export interface Suggestion extends Span {
  readonly id: number;
  readonly quote: string;
  readonly label: string;
  readonly score: number;
  readonly claimant_span: Pair | null;
  readonly made_by: string;
  readonly why: string;
  /** Which of its maker's rules it is by; what a model offers may have none. */
  readonly rule: string;
  /** Why it is worth checking, in words. */
  readonly reasons: readonly string[];
  /** What a claim made of it begins with. */
  readonly facts: ClaimFields;
  readonly state: "open" | "accepted" | "rejected";
}

export interface ArticleRow {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly outlet: string;
  readonly published_on: string | null;
  readonly state: string;
}

export interface Page<T> {
  readonly next: string | null;
  readonly results: readonly T[];
}

/** How far a person is with an article. */
export interface Assignment {
  readonly id: number;
  readonly version: number;
  readonly state: "assigned" | "in_progress" | "submitted" | "returned" | "done";
}

export interface Comment {
  readonly id: string;
  readonly claim: string;
  readonly author: string;
  readonly mine: boolean;
  readonly text: string;
  readonly version: number;
  readonly created_at: string;
}

export interface Review {
  readonly id: number;
  readonly reviewer: string;
  readonly decision: "accepted" | "returned" | "rejected";
  readonly comment: string;
  readonly created_at: string;
  readonly undone_at: string | null;
}

/** One change of a claim or of its evidence, as its history keeps it: fields as they were, and as they became. */
export interface Event {
  readonly seq: number;
  readonly at: string;
  readonly actor: string | null;
  readonly verb: string;
  readonly subject: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}
