/** What lists of rows to act on need of script: all rows marked at once, and how many are. Marks work without it. */

const all = document.getElementById("action-toggle") as HTMLInputElement | null;
const boxes = Array.from(document.querySelectorAll<HTMLInputElement>("input.action-select"));
const told = document.querySelector("[data-marked]");

function tell(): void {
  const marked = boxes.filter((box) => box.checked).length;
  for (const box of boxes) box.closest("tr")?.classList.toggle("is-on", box.checked);
  if (all) all.checked = marked > 0 && marked === boxes.length;
  if (!told) return;
  const said = interpolate(ngettext("%(n)s row marked", "%(n)s rows marked", marked), { n: marked }, true);
  told.textContent = marked ? said : gettext("Mark the rows first.");
}

all?.addEventListener("change", () => {
  for (const box of boxes) box.checked = all.checked;
  tell();
});
for (const box of boxes) box.addEventListener("change", tell);
window.addEventListener("pageshow", tell); // the browser brings marks back with the page

export {};
