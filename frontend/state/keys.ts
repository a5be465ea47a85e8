/** Every key, once: the handler acts by this table, the foot strip and the sheet of keys are written from it. */
import type { Label } from "../api/wire.ts";

/** Where a key counts: anywhere on the page, while a claim is chosen, while the evidence drawer is open. */
export type Scope = "article" | "claim" | "evidence";

export type Action =
  | "nextSentence"
  | "previousSentence"
  | "nextClaim"
  | "previousClaim"
  | "claimIt"
  | "label"
  | "acceptSuggestion"
  | "evidence"
  | "note"
  | "more"
  | "delete"
  | "undo"
  | "redo"
  | "cycle"
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
  | "close";

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

export const BINDINGS: readonly Binding[] = [
  { scope: "article", keys: { j: "nextClaim", k: "previousClaim" }, say: () => gettext("claim"), strip: true },
  {
    scope: "article",
    keys: { "]": "nextSentence", "[": "previousSentence" },
    say: () => gettext("sentence"),
    strip: true,
  },
  {
    scope: "article",
    keys: { "Shift+ArrowRight": "endOnByWord", "Shift+ArrowLeft": "endBackByWord" },
    say: () => gettext("end, by word"),
    strip: true,
  },
  {
    scope: "article",
    keys: { "Ctrl+Shift+ArrowRight": "startOnByWord", "Ctrl+Shift+ArrowLeft": "startBackByWord" },
    say: () => gettext("start, by word"),
  },
  {
    scope: "article",
    keys: { "Alt+Shift+ArrowRight": "endOnByCharacter", "Alt+Shift+ArrowLeft": "endBackByCharacter" },
    say: () => gettext("end, by character"),
  },
  {
    scope: "article",
    keys: { "Ctrl+Alt+Shift+ArrowRight": "startOnByCharacter", "Ctrl+Alt+Shift+ArrowLeft": "startBackByCharacter" },
    say: () => gettext("start, by character"),
  },
  { scope: "article", keys: { Enter: "claimIt" }, say: () => gettext("claim the selection") },
  { scope: "article", keys: { a: "acceptSuggestion" }, say: () => gettext("suggestion"), strip: true },
  { scope: "article", keys: { e: "evidence" }, say: () => gettext("evidence"), strip: true },
  { scope: "article", keys: { "Alt+.": "cycle" }, say: () => gettext("the claims here, in turn") },
  { scope: "article", keys: { "Ctrl+z": "undo" }, say: () => gettext("undo"), strip: true },
  { scope: "article", keys: { "Ctrl+Shift+z": "redo", "Ctrl+y": "redo" }, say: () => gettext("redo") },
  { scope: "article", keys: { Escape: "escape" }, say: () => gettext("let go") },
  { scope: "article", keys: { "?": "keys" }, say: () => gettext("all keys") },
  { scope: "claim", keys: { n: "note" }, say: () => gettext("note"), strip: true },
  { scope: "claim", keys: { m: "more" }, say: () => gettext("more fields"), strip: true },
  { scope: "claim", keys: { Delete: "delete" }, say: () => gettext("delete the claim") },
  { scope: "evidence", keys: { s: "supports", r: "refutes", c: "context" }, say: () => gettext("stance"), strip: true },
  {
    scope: "evidence",
    keys: { "]": "nextSentence", "[": "previousSentence" },
    say: () => gettext("sentence"),
    strip: true,
  },
  {
    scope: "evidence",
    keys: { "Shift+ArrowRight": "endOnByWord", "Shift+ArrowLeft": "endBackByWord" },
    say: () => gettext("grow the passage"),
    strip: true,
  },
  {
    scope: "evidence",
    keys: { "Ctrl+Shift+ArrowRight": "startOnByWord", "Ctrl+Shift+ArrowLeft": "startBackByWord" },
    say: () => gettext("start of the passage"),
  },
  { scope: "evidence", keys: { "Ctrl+Enter": "link" }, say: () => gettext("link"), strip: true, typing: true },
  { scope: "evidence", keys: { Escape: "close" }, say: () => gettext("close"), strip: true, typing: true },
  { scope: "evidence", keys: { "Ctrl+z": "undo", "Ctrl+Shift+z": "redo" }, say: () => gettext("undo, redo") },
  { scope: "evidence", keys: { "?": "keys" }, say: () => gettext("all keys") },
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

/** The chords that stand more than once in one scope; the table must have none. */
export function boundTwice(table: readonly Binding[]): string[] {
  const chords = table.flatMap(({ scope, keys }) => Object.keys(keys).map((chord) => `${scope} ${chord}`));
  return chords.filter((chord, index) => chords.indexOf(chord) !== index);
}

/** What a key does in these scopes, the nearest first. */
export function find(
  table: readonly Binding[],
  chord: string,
  scopes: readonly Scope[],
  typing: boolean,
): Action | null {
  for (const scope of scopes) {
    const bound = table.find(
      (binding) => binding.scope === scope && chord in binding.keys && (!typing || binding.typing),
    );
    if (bound) return bound.keys[chord] ?? null;
  }
  return null;
}

export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState(name: string): boolean;
}

/** A key press in the table's words: "Ctrl+Shift+z", "]", "?". Command counts as Ctrl. */
export function chordOf(press: Press): string {
  const key = keyOf(press);
  // AltGr writes "]" on many keyboards and reports itself as Ctrl and Alt: there they are not meant.
  const written = press.getModifierState("AltGraph");
  const modifiers = [
    (press.ctrlKey || press.metaKey) && !written && "Ctrl",
    press.altKey && !written && "Alt",
    // Shift is part of "?" but not of an arrow or a letter.
    press.shiftKey && (key.length > 1 || /[a-z]/.test(key)) && "Shift",
  ];
  return [...modifiers.filter(Boolean), key].join("+");
}

/** The key's letter, wherever the keyboard writes another alphabet or Alt makes it something else. */
function keyOf({ key, code, altKey }: Press): string {
  if (key.length > 1) return key;
  const latin = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  if (latin && (altKey || /[^\x20-\x7e]/.test(key))) return latin;
  if (altKey && code === "Period") return ".";
  return key.toLowerCase();
}
