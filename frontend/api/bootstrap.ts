/** What the workspace is given when it is opened. */
import type { Assignment, Label, Pair } from "./wire.ts";

/** Which single keys a person has chosen. */
export interface OwnKeys {
  /** No single key does anything. */
  readonly off: boolean;
  /** The keys they changed, by what they do: one character each, or nothing where it has no key. */
  readonly keys: Readonly<Record<string, string>>;
  /** 0 of somebody who never changed any. */
  readonly version: number;
}

/** What the page is given when it is opened. */
export interface Bootstrap {
  readonly article: {
    readonly id: number;
    readonly number: number;
    readonly title: string;
    /** What is to be said of its language: that it reads as another, what is not supported in it. */
    readonly language_note: string;
  };
  readonly project: { readonly slug: string; readonly name: string; readonly blind: boolean; readonly url: string };
  readonly me: { readonly username: string; readonly name: string; readonly initials: string };
  /** What the other annotators and reviewers are called, by user name. */
  readonly people: Readonly<Record<string, string>>;
  readonly labels: readonly Label[];
  readonly keys: OwnKeys;
  /** None before the person has begun with the article. */
  readonly assignment: Assignment | null;
  readonly can: { readonly annotate: boolean; readonly review: boolean };
  readonly previous: string | null;
  readonly next: string | null;
  readonly articles_url: string;
  readonly position: Pair;
  /** The project's event stream, and the place in it up to which this page knows. */
  readonly stream: { readonly events: string; readonly presence: string; readonly place: string };
  readonly urls: {
    readonly article: string;
    readonly claims: string;
    readonly all_claims: string;
    readonly suggestions: string;
    readonly suggestion: string;
    readonly keys: string;
    readonly articles: string;
    readonly claim: string;
    readonly evidence: string;
    readonly assignments: string;
    readonly assignment: string;
    readonly sign_in: string;
  };
}
