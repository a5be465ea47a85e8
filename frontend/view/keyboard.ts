/** Turns key presses into commands. Never while someone types or composes a character. */
import { batch } from "@preact/signals";
import { goOn } from "../api/goingon.ts";
import { chordOf } from "../state/chords.ts";
import { COMMANDS, type Command } from "../state/commands.ts";
import type { Action, Scope } from "../state/keys.ts";
import { find } from "../state/lookup.ts";
import type { Screen } from "../state/screen.ts";

const DOES: Readonly<Partial<Record<Action, Command>>> = { ...COMMANDS, submit: goOn };

export function listenForKeys(screen: Screen): void {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    const chord = chordOf(event);
    if (isPressOf(event.target, chord)) return;
    const action = find(screen.keys.peek(), chord, scopesOf(screen), isTyping(event.target));
    const command = action && DOES[action];
    if (command) {
      event.preventDefault();
      batch(() => command(screen, chord)); // drawn once, however much it changes
    } else if (chord === "Escape" && isTyping(event.target)) {
      (event.target as HTMLElement).blur();
    }
  });
  document.addEventListener("focusin", ({ target }) => markFocus(target));
  document.addEventListener("pointerdown", ({ target }) => markPointer(target));
  document.addEventListener("copy", (event) => copyPick(screen, event));
}

/** The scopes that count now, the nearest first. */
export function scopesOf(screen: Screen): readonly Scope[] {
  if (screen.drawer.value) return ["evidence"];
  if (screen.suggestion.value) return ["suggestion", "article"];
  return screen.claim.value ? ["claim", "article"] : ["article"];
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]')
  );
}

/** Enter and space belong to the button or link that has the focus. */
function isPressOf(target: EventTarget | null, chord: string): boolean {
  return (
    (chord === "Enter" || chord === " ") && target instanceof Element && target.matches("button, a, summary, input")
  );
}

/** Copies what is picked: it isn't the browser's selection, but it looks like one. */
function copyPick(screen: Screen, event: ClipboardEvent): void {
  const [pick, reading] = [screen.pick.peek(), screen.reading.peek()];
  if (!pick || !reading || !getSelection()?.isCollapsed || isTyping(event.target)) return;
  event.clipboardData?.setData("text/plain", reading.offsets.slice(pick));
  event.preventDefault();
}

/** A region that was clicked needs no frame: one knows where one is. Reached by Tab it gets it. */
function markPointer(target: EventTarget | null): void {
  const region = target instanceof Element ? target.closest<HTMLElement>('[tabindex="0"]') : null;
  if (region) region.dataset.by = "pointer";
}

function markFocus(target: EventTarget | null): void {
  for (const region of document.querySelectorAll<HTMLElement>("[data-by]")) {
    if (region !== target) delete region.dataset.by;
  }
}
