/** A person's own keys (WCAG 2.1.4): single keys changed, or all of them turned off. */
import type { OwnKeys } from "../api/bootstrap.ts";
import { isSingle } from "./chords.ts";
import type { Action, Binding, Scope } from "./keys.ts";

/** Scopes that count at the same time: there one key can't do two things. */
const TOGETHER: readonly (readonly Scope[])[] = [
  ["article", "suggestion"],
  ["article", "claim"],
  ["evidence"],
  ["review"],
  ["pages"],
];

/** The table as a person has it: with their own keys, or without any single one. */
export function owned(table: readonly Binding[], own: OwnKeys): readonly Binding[] {
  const rows = table.map((binding) => ({ ...binding, keys: ownedRow(binding.keys, own) }));
  return rows.filter(({ keys }) => Object.keys(keys).length > 0);
}

function ownedRow(keys: Binding["keys"], { off, keys: chosen }: OwnKeys): Binding["keys"] {
  const kept = Object.entries(keys).flatMap(([chord, action]) => {
    if (!isSingle(chord)) return [[chord, action]];
    const own = canChange(chord, action) ? (chosen[action] ?? chord) : chord;
    return off || own === "" ? [] : [[own, action]];
  });
  return Object.fromEntries(kept);
}

/** Single keys can be changed; a label's digit is the project's. */
export function canChange(chord: string, action: Action): boolean {
  return isSingle(chord) && action !== "label";
}

/** Why a key can't be given to an action, in a sentence; nothing when it can. `table` is as the person has it now. */
export function refusal(table: readonly Binding[], action: Action, chord: string): string {
  if (!isSingle(chord) || chord === " ") return gettext("A letter, a digit or a sign is meant, without Ctrl or Alt.");
  if (/^[1-9]$/.test(chord)) return gettext("The digits are the labels’.");
  const rival = table.find((binding) => claims(binding, chord, action) && countsWith(table, binding.scope, action));
  return rival ? interpolate(gettext("%(key)s is taken: %(what)s."), { key: chord, what: rival.say() }, true) : "";
}

function claims({ keys }: Binding, chord: string, action: Action): boolean {
  return keys[chord] !== undefined && keys[chord] !== action;
}

function countsWith(table: readonly Binding[], scope: Scope, action: Action): boolean {
  const own = new Set(table.filter(({ keys }) => Object.values(keys).includes(action)).map((binding) => binding.scope));
  return TOGETHER.some((group) => group.includes(scope) && group.some((other) => own.has(other)));
}

/** The choice with one key changed; the first key again is no choice of one's own. `table` is as it came. */
export function withKey(own: OwnKeys, table: readonly Binding[], action: Action, chord: string): OwnKeys {
  const { [action]: _, ...others } = own.keys;
  const isFirst = table.some(({ keys }) => keys[chord] === action);
  return { ...own, keys: isFirst ? others : { ...others, [action]: chord } };
}
