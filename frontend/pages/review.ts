/** The reviewer's page, by keys: a decision that needs words asks for them first; Enter then makes it.
 *
 * Without script every button works by itself, and the server asks for what is missing.
 *   [data-wants="comment"]   a button that needs the field of this id filled
 *   [data-sends]             a select that sends its form when it changes; [data-sent] is the button for it otherwise
 */
const form = document.querySelector<HTMLFormElement>("#decision");
const comment = document.querySelector<HTMLInputElement>("#comment");
let asked: HTMLButtonElement | null = null;

/** Before the button sends its form: words first, where it wants them. */
function askForWords(event: MouseEvent, button: HTMLButtonElement): void {
  if (!comment || comment.value.trim()) return;
  event.preventDefault();
  asked = button;
  comment.placeholder =
    button.value === "return"
      ? gettext("What is to be mended? Enter returns it")
      : gettext("Why is it rejected? Enter rejects it");
  comment.focus();
}

function answer(event: KeyboardEvent): void {
  if (event.isComposing) return;
  if (event.key === "Escape") {
    (event.target as HTMLElement).blur();
    asked = null;
  }
  if (event.key === "Enter" && event.target === comment) {
    event.preventDefault();
    asked?.click();
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-wants]")) {
  button.addEventListener("click", (event) => askForWords(event, button));
}
for (const field of document.querySelectorAll<HTMLElement>("#comment, #say, [form=decision]")) {
  field.addEventListener("keydown", answer);
}
for (const select of document.querySelectorAll<HTMLSelectElement>("[data-sends]")) {
  select.addEventListener("change", () => select.form?.requestSubmit());
}
for (const button of document.querySelectorAll<HTMLElement>("[data-sent]")) button.hidden = true;

document.querySelector<HTMLElement>(".facts--fix [form=decision]")?.focus();

// A decision is sent once, however long the key is held.
form?.addEventListener("submit", (event) => {
  if (form.dataset.sent === "") event.preventDefault();
  form.dataset.sent = "";
});
document.querySelector(".queue .row.is-on")?.scrollIntoView({ block: "nearest" });
window.addEventListener("pageshow", () => {
  if (form) form.dataset.sent = "no"; // the browser may show the page again as it left it
});
