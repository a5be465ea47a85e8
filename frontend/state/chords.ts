/** Key presses in the words of the table of keys: "Ctrl+Shift+z", "E", "]", "?". */

export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState(name: string): boolean;
}

/** Whether a chord writes a character: what WCAG 2.1.4 wants to be changed and turned off. */
export function isSingle(chord: string): boolean {
  return Array.from(chord).length === 1;
}

/** What was pressed. Command counts as Ctrl; Shift makes a letter a capital, whatever Caps Lock says. */
export function chordOf(press: Press): string {
  const key = keyOf(press);
  // AltGr writes "]" on many keyboards and reports itself as Ctrl and Alt: there they are not meant.
  const written = press.getModifierState("AltGraph");
  const modifiers = [(press.ctrlKey || press.metaKey) && !written && "Ctrl", press.altKey && !written && "Alt"].filter(
    Boolean,
  );
  const isLetter = key !== key.toUpperCase() && isSingle(key);
  if (press.shiftKey && isLetter && !modifiers.length) return key.toUpperCase();
  // Shift is part of "?" but not of an arrow, or of a letter with Ctrl.
  if (press.shiftKey && (key.length > 1 || isLetter)) modifiers.push("Shift");
  return [...modifiers, key].join("+");
}

/** The key's letter, wherever the keyboard writes another alphabet or Alt makes it something else. */
function keyOf({ key, code, altKey }: Press): string {
  if (key.length > 1) return key;
  const latin = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  if (latin && (altKey || /[^\x20-\x7e]/.test(key))) return latin;
  if (altKey && code === "Period") return ".";
  return key.toLowerCase();
}
