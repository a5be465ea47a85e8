/** The focus is never lost: where what had it goes from the page, it goes to the article, where keys and arrows act.
 *
 * A browser would leave it on nothing, and a screen reader or the next Tab would begin at the top of the page again.
 */
export function keepFocus(root: HTMLElement): void {
  let held: Element | null = null;
  document.addEventListener("focusin", ({ target }) => {
    held = target instanceof Element && root.contains(target) ? target : null;
  });
  new MutationObserver(() => {
    if (!held || held.isConnected || document.activeElement !== document.body) return;
    held = null;
    root.querySelector<HTMLElement>(".sheet")?.focus({ preventScroll: true });
  }).observe(root, { childList: true, subtree: true });
}
