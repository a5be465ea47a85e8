/** What the server's pages need of script: theme, dropping files, dialogs, a few keys. Everything works without it.
 *
 * Markup it looks for:
 *   [data-theme-next]              a button: system, light, dark in turn
 *   [data-drop]                    holds an <input type="file">; files dropped on it go there
 *   [data-drop-names]              within it: told how many files were chosen
 *   [data-opens="id"] [data-closes] buttons of a <dialog>
 *   [data-copies="id"]             a button that copies what the field of that id holds
 *   [data-find]                    the field that the key of "search" goes to
 *   [data-key="takeNext"]          a link or button that the key of this action presses
 *   [data-rows]                    a table or list whose links the keys of "nextRow" and "previousRow" walk through
 *   [data-keys="review"]           whose keys count on this page, where it isn't those of "pages"
 *   kbd[data-for="nextRow"]        the key of an action, as does a <kbd> within [data-key]
 *   #own-keys                      JSON of the keys that the person chose
 *   details.menu                   closed by Esc or a click elsewhere
 *   #labels                        JSON of the project's labels, to dress those with a hue
 */
import type { OwnKeys } from "../api/bootstrap.ts";
import { chordOf } from "../state/chords.ts";
import { type Action, BINDINGS, type Scope } from "../state/keys.ts";
import { chordFor, find } from "../state/lookup.ts";
import { owned } from "../state/ownkeys.ts";
import { dressLabels } from "../view/labels.ts";
import { tendMenus } from "../view/menus.ts";
import { nextTheme, recallTheme, setTheme, theme } from "./theme.ts";

function each<T extends HTMLElement>(selector: string, act: (element: T) => void): void {
  for (const element of document.querySelectorAll<T>(selector)) act(element);
}

function showTheme(button: HTMLElement): void {
  const names = {
    system: gettext("Theme: as the system"),
    light: gettext("Theme: light"),
    dark: gettext("Theme: dark"),
  };
  const name = button.querySelector("[data-name]");
  if (name) name.textContent = names[theme()];
  else button.setAttribute("aria-label", names[theme()]);
}

function offerThemes(button: HTMLElement): void {
  showTheme(button);
  button.addEventListener("click", () => {
    setTheme(nextTheme());
    showTheme(button);
  });
}

function acceptDrops(zone: HTMLElement): void {
  const input = zone.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) return;
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.dataset.over = "";
  });
  zone.addEventListener("dragleave", () => delete zone.dataset.over);
  // Beside the zone the browser would open the file in place of the page, and what was pasted there would be gone.
  document.addEventListener(
    "dragover",
    (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault(),
  );
  document.addEventListener("drop", (event) => event.dataTransfer?.files.length && event.preventDefault());
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    delete zone.dataset.over;
    if (!event.dataTransfer?.files.length) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  input.addEventListener("change", () => nameFiles(zone, Array.from(input.files ?? [])));
}

function nameFiles(zone: HTMLElement, files: readonly File[]): void {
  const place = zone.querySelector("[data-drop-names]");
  if (!place) return;
  const count = interpolate(ngettext("%(count)s file", "%(count)s files", files.length), { count: files.length }, true);
  place.textContent = files.length === 1 ? files[0]!.name : count;
}

function openDialogs(button: HTMLElement): void {
  button.addEventListener("click", () => {
    const dialog = document.getElementById(button.dataset.opens ?? "");
    if (dialog instanceof HTMLDialogElement) dialog.showModal();
  });
}

/** The clipboard is a secure context's and a browser may refuse it: then the text is selected, for Ctrl+C. */
async function copy(button: HTMLElement): Promise<void> {
  const field = document.getElementById(button.dataset.copies ?? "");
  const name = button.querySelector("span");
  if (!(field instanceof HTMLInputElement) || !name) return;
  field.select();
  const copied = await navigator.clipboard?.writeText(field.value).then(
    () => true,
    () => false,
  );
  if (copied) name.textContent = gettext("Copied");
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

function walk(direction: 1 | -1): void {
  const links = Array.from(document.querySelectorAll<HTMLElement>("[data-rows] a[data-row], [data-rows] .title"));
  const at = links.indexOf(document.activeElement as HTMLElement);
  links[Math.max(0, Math.min(links.length - 1, at + direction))]?.focus();
}

/** The table of keys as this person has it. */
function ownTable() {
  const told = document.getElementById("own-keys")?.textContent;
  return told ? owned(BINDINGS, JSON.parse(told) as OwnKeys) : BINDINGS;
}

function printKey(place: HTMLElement): void {
  const action = place.dataset.for ?? place.closest<HTMLElement>("[data-key]")?.dataset.key;
  const chord = chordFor(table, action as Action);
  place.textContent = chord ?? "";
  place.hidden = !chord;
}

function press(event: KeyboardEvent): void {
  if (isTyping(event.target) || event.isComposing) return;
  const scope = (document.querySelector<HTMLElement>("[data-keys]")?.dataset.keys ?? "pages") as Scope;
  const action = find(table, chordOf(event), [scope], false);
  if (!action) return;
  if (action === "nextRow") walk(1);
  if (action === "previousRow") walk(-1);
  const pressed = document.querySelector<HTMLElement>(`[data-key="${action}"]`);
  const field = action === "search" ? document.querySelector<HTMLElement>("[data-find]") : null;
  if (pressed || field) event.preventDefault(); // or the key would be typed into the field that this leads to
  pressed?.click();
  field?.focus();
}

const table = ownTable();
recallTheme();
each("[data-theme-next]", offerThemes);
each("[data-drop]", acceptDrops);
each("[data-opens]", openDialogs);
each("[data-closes]", (button) => button.addEventListener("click", () => button.closest("dialog")?.close()));
each("[data-copies]", (button) => button.addEventListener("click", () => copy(button)));
tendMenus();
document.addEventListener("keydown", press);
each("kbd[data-for], [data-key] kbd", printKey);
const labels = document.getElementById("labels");
if (labels?.textContent) dressLabels(JSON.parse(labels.textContent));
