/** Keys as they are printed beside what they do: the person's own, or nothing where an action has none. */
import { isSingle } from "../state/chords.ts";
import type { Action } from "../state/keys.ts";
import { chordFor } from "../state/lookup.ts";
import { useScreen } from "./context.ts";

const SIGNS: Readonly<Record<string, string>> = {
  ArrowRight: "→",
  ArrowLeft: "←",
  Enter: "⏎",
  Escape: "Esc",
  Delete: "Del",
};
const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");

/** "Ctrl Z", "Shift →", "E"; a Mac's own signs there. */
export function printed(chord: string): string {
  const parts = chord.split("+").filter(Boolean);
  if (isSingle(chord)) return chord;
  return parts
    .map((part) => (part === "Ctrl" && isMac ? "⌘" : (SIGNS[part] ?? part)))
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join(" ");
}

export function Key({ of: action }: { of: Action }) {
  const chord = chordFor(useScreen().keys.value, action);
  return chord ? <kbd>{printed(chord)}</kbd> : null;
}

/** The digit of a label, while digits do something. */
export function LabelKey({ shortcut }: { shortcut: string }) {
  return shortcut && !useScreen().own.value.off ? <kbd>{shortcut}</kbd> : null;
}

export function KeysOf({ chords }: { chords: readonly string[] }) {
  return (
    <>
      {chords.map((chord) => (
        <kbd key={chord}>{printed(chord)}</kbd>
      ))}
    </>
  );
}
