/** Questions to the table of keys. */
import type { Action, Binding, Scope } from "./keys.ts";

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

/** The rows that count in these scopes, the nearest scope first, without those whose keys mean something nearer. */
export function counting(table: readonly Binding[], scopes: readonly Scope[]): readonly Binding[] {
  const rows = scopes.flatMap((scope) => table.filter((binding) => binding.scope === scope));
  return rows.filter(({ keys }, index) => !rows.slice(0, index).some((nearer) => Object.keys(keys)[0]! in nearer.keys));
}

/** The key of an action, as a page prints it; nothing where it has none now. */
export function chordFor(table: readonly Binding[], action: Action): string | undefined {
  for (const { keys } of table) {
    const bound = Object.entries(keys).find(([, does]) => does === action);
    if (bound) return bound[0];
  }
  return undefined;
}
