/** The code point at which the reader's eyes are likely to be: the first paragraph that begins in sight. */
export function placeInSight(): number | null {
  const top = Math.max(document.querySelector(".sheet")?.getBoundingClientRect().top ?? 0, 0);
  const shown = Array.from(document.querySelectorAll<HTMLElement>("#story [data-start]")).filter(
    ({ offsetParent }) => offsetParent,
  );
  const block = shown.find((one) => one.getBoundingClientRect().top >= top) ?? shown.at(-1);
  return block ? Number(block.dataset.start) : null;
}
