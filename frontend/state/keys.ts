/** Every key, once: the pages act by this table, the foot strip and the sheet of keys are written from it. */
import type { Label } from "../api/wire.ts";

/** Where a key counts: in the article, while a suggestion is shown or a claim chosen, while the evidence drawer is
 * open, something is searched for or a comment written; on the reviewer's page; on the pages that list things. */
export type Scope = "article" | "suggestion" | "claim" | "comment" | "search" | "evidence" | "review" | "pages";

export type Action =
  | "nextClaim"
  | "previousClaim"
  | "nextSentence"
  | "previousSentence"
  | "claimIt"
  | "label"
  | "acceptSuggestion"
  | "rejectSuggestion"
  | "evidence"
  | "existingSource"
  | "comment"
  | "send"
  | "guideline"
  | "why"
  | "note"
  | "more"
  | "delete"
  | "undo"
  | "redo"
  | "cycle"
  | "search"
  | "nextMatch"
  | "previousMatch"
  | "takeMatch"
  | "leaveSearch"
  | "submit"
  | "escape"
  | "keys"
  | "endOnByWord"
  | "endBackByWord"
  | "startOnByWord"
  | "startBackByWord"
  | "endOnByCharacter"
  | "endBackByCharacter"
  | "startOnByCharacter"
  | "startBackByCharacter"
  | "supports"
  | "refutes"
  | "context"
  | "link"
  | "close"
  | PageAction;

/** What only pages drawn by the server do. */
export type PageAction =
  | "accept"
  | "fix"
  | "return"
  | "reject"
  | "undoDecision"
  | "nextRow"
  | "previousRow"
  | "takeNext";

export interface Binding {
  readonly scope: Scope;
  /** Chord -> what it does. Chords that belong together stand together. */
  readonly keys: Readonly<Record<string, Action>>;
  readonly say: () => string;
  /** Whether the foot strip shows it; the sheet shows everything. */
  readonly strip?: boolean;
  /** Whether it works while a field has the focus. */
  readonly typing?: boolean;
}

type Row = Omit<Binding, "scope">;

function scoped(scope: Scope, rows: readonly Row[]): readonly Binding[] {
  return rows.map((row) => ({ scope, ...row }));
}

const ARTICLE = scoped("article", [
  { keys: { j: "nextClaim", k: "previousClaim" }, say: () => gettext("claim, suggestion"), strip: true },
  { keys: { "]": "nextSentence", "[": "previousSentence" }, say: () => gettext("sentence"), strip: true },
  { keys: { Enter: "claimIt" }, say: () => gettext("claim it") },
  {
    keys: { "Shift+ArrowRight": "endOnByWord", "Shift+ArrowLeft": "endBackByWord" },
    say: () => gettext("end, by word"),
    strip: true,
  },
  {
    keys: { "Ctrl+Shift+ArrowRight": "startOnByWord", "Ctrl+Shift+ArrowLeft": "startBackByWord" },
    say: () => gettext("start, by word"),
  },
  {
    keys: { "Alt+Shift+ArrowRight": "endOnByCharacter", "Alt+Shift+ArrowLeft": "endBackByCharacter" },
    say: () => gettext("end, by character"),
  },
  {
    keys: { "Ctrl+Alt+Shift+ArrowRight": "startOnByCharacter", "Ctrl+Alt+Shift+ArrowLeft": "startBackByCharacter" },
    say: () => gettext("start, by character"),
  },
  { keys: { a: "acceptSuggestion" }, say: () => gettext("suggestion"), strip: true },
  { keys: { e: "evidence" }, say: () => gettext("evidence"), strip: true },
  { keys: { E: "existingSource" }, say: () => gettext("evidence from a known source") },
  { keys: { "Alt+.": "cycle" }, say: () => gettext("the claims here, in turn") },
  { keys: { "/": "search" }, say: () => gettext("search in the article"), strip: true },
  { keys: { g: "guideline" }, say: () => gettext("guideline of the label") },
  { keys: { w: "why" }, say: () => gettext("why it is marked") },
  { keys: { "Ctrl+z": "undo" }, say: () => gettext("undo"), strip: true },
  { keys: { "Ctrl+Shift+z": "redo", "Ctrl+y": "redo" }, say: () => gettext("redo") },
  { keys: { "Ctrl+Enter": "submit" }, say: () => gettext("submit and go on") },
  { keys: { Escape: "escape" }, say: () => gettext("let go") },
  { keys: { "?": "keys" }, say: () => gettext("all keys") },
]);

const SUGGESTION = scoped("suggestion", [
  { keys: { a: "acceptSuggestion" }, say: () => gettext("accept"), strip: true },
  { keys: { x: "rejectSuggestion" }, say: () => gettext("reject"), strip: true },
]);

const CLAIM = scoped("claim", [
  { keys: { n: "note" }, say: () => gettext("note"), strip: true },
  { keys: { c: "comment" }, say: () => gettext("comment"), strip: true },
  { keys: { m: "more" }, say: () => gettext("more fields"), strip: true },
  { keys: { Delete: "delete" }, say: () => gettext("delete the claim") },
]);

const COMMENT = scoped("comment", [
  { keys: { "Ctrl+Enter": "send" }, say: () => gettext("send the comment"), typing: true },
]);

const SEARCH = scoped("search", [
  {
    keys: { Enter: "nextMatch", "Shift+Enter": "previousMatch" },
    say: () => gettext("next, previous match"),
    typing: true,
  },
  { keys: { "Ctrl+Enter": "takeMatch" }, say: () => gettext("select the match"), typing: true },
  { keys: { Escape: "leaveSearch" }, say: () => gettext("back to where one was"), typing: true },
]);

const EVIDENCE = scoped("evidence", [
  { keys: { s: "supports", r: "refutes", c: "context" }, say: () => gettext("stance"), strip: true },
  {
    keys: { "Alt+s": "supports", "Alt+r": "refutes", "Alt+c": "context" },
    say: () => gettext("stance, while typing"),
    strip: true,
    typing: true,
  },
  { keys: { "]": "nextSentence", "[": "previousSentence" }, say: () => gettext("sentence"), strip: true },
  {
    keys: { "Shift+ArrowRight": "endOnByWord", "Shift+ArrowLeft": "endBackByWord" },
    say: () => gettext("grow the passage"),
    strip: true,
  },
  {
    keys: { "Ctrl+Shift+ArrowRight": "startOnByWord", "Ctrl+Shift+ArrowLeft": "startBackByWord" },
    say: () => gettext("start of the passage"),
  },
  { keys: { "Ctrl+Enter": "link" }, say: () => gettext("link"), strip: true, typing: true },
  { keys: { Escape: "close" }, say: () => gettext("close"), strip: true, typing: true },
  { keys: { "Ctrl+z": "undo", "Ctrl+Shift+z": "redo" }, say: () => gettext("undo, redo") },
  { keys: { "?": "keys" }, say: () => gettext("all keys") },
]);

const REVIEW = scoped("review", [
  { keys: { j: "nextClaim", k: "previousClaim" }, say: () => gettext("claim") },
  { keys: { a: "accept" }, say: () => gettext("accept") },
  { keys: { f: "fix" }, say: () => gettext("fix and accept, or don’t fix") },
  { keys: { r: "return" }, say: () => gettext("return") },
  { keys: { x: "reject" }, say: () => gettext("reject") },
  { keys: { u: "undoDecision" }, say: () => gettext("undo the decision") },
  { keys: { c: "comment" }, say: () => gettext("comment") },
  { keys: { g: "guideline" }, say: () => gettext("guideline") },
]);

const PAGES = scoped("pages", [
  { keys: { j: "nextRow", k: "previousRow" }, say: () => gettext("row") },
  { keys: { "/": "search" }, say: () => gettext("find") },
  { keys: { n: "takeNext" }, say: () => gettext("take the next article") },
]);

export const BINDINGS: readonly Binding[] = [
  ...ARTICLE,
  ...SUGGESTION,
  ...CLAIM,
  ...COMMENT,
  ...SEARCH,
  ...EVIDENCE,
  ...REVIEW,
  ...PAGES,
];

/** The table with the project's own label keys: digits, since letters have their work already. */
export function bindings(labels: readonly Label[]): readonly Binding[] {
  const keys = labels.map(({ shortcut }) => shortcut).filter((shortcut) => /^[1-9]$/.test(shortcut));
  if (keys.length === 0) return BINDINGS;
  const own: Binding = {
    scope: "article",
    keys: Object.fromEntries(keys.map((key) => [key, "label" as const])),
    say: () => gettext("label"),
    strip: true,
  };
  return [...BINDINGS.slice(0, 2), own, ...BINDINGS.slice(2)];
}
