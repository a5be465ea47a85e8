/** From the browser's selection to ours.
 *
 * A mouse selection snaps to words, unless Alt is held; then, as with touch and the keyboard's own selection, it is
 * taken character for character. A double click takes a word, a third one its sentence. A click without a selection
 * chooses the claim under it.
 */

import { meets } from "../state/article.ts";
import { change, claimSpan } from "../state/doing.ts";
import { showSuggestion } from "../state/going.ts";
import { under } from "../state/moving.ts";
import type { Reading, Screen } from "../state/screen.ts";
import type { Span } from "../text/offsets.ts";
import { type Block, positionAt, spanOf } from "../text/ranges.ts";

export interface Taken {
  readonly span: Span | null;
  /** Where it was clicked, when nothing was selected. */
  readonly position: number | null;
  /** Clicks of the mouse that selected it; 0 of a finger's selection, which may still grow. */
  readonly clicks: number;
}

/** Tells what is selected or clicked in the blocks of a root; returns how to stop. */
export function watchSelection(
  root: HTMLElement,
  blocks: readonly Block[],
  reading: Reading,
  take: (taken: Taken) => void,
): () => void {
  const stop = new AbortController();
  let pressed = false;
  let byTouch = false;
  const listen = <K extends keyof DocumentEventMap>(name: K, hear: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(name, hear, { signal: stop.signal });

  /** Browsers take a paragraph by the third click, space behind it included. */
  const meant = (exact: Span, event: MouseEvent) => {
    const position = event.detail > 2 ? positionUnder(event, blocks) : null;
    const sentence = position === null ? undefined : under(reading.sentences, position)[0];
    return sentence ? { start: sentence.start, end: sentence.end } : reading.snap(exact);
  };

  listen("pointerdown", (event) => {
    byTouch = event.pointerType === "touch";
    pressed = !byTouch && event.button === 0;
  });
  listen("mouseup", (event) => {
    if (event.button !== 0) return;
    pressed = false;
    const exact = selectedIn(root, blocks);
    if (exact && !byTouch) {
      take({ span: event.altKey ? exact : meant(exact, event), position: null, clicks: event.detail });
      // Ours is painted in its place; left standing, the browser's would show the edges before the snap.
      getSelection()?.removeAllRanges();
    } else if (!exact && isText(event.target, root)) {
      take({ span: null, position: positionUnder(event, blocks), clicks: event.detail });
    }
  });
  listen("selectionchange", () => {
    const exact = pressed ? null : selectedIn(root, blocks);
    if (exact) take({ span: exact, position: null, clicks: 0 });
  });
  return () => stop.abort();
}

/** Lets go of what a finger selected: it would go on lying over the claim that was made of it. */
export function dropSelection(root: HTMLElement): void {
  const selection = getSelection();
  if (selection && !selection.isCollapsed && root.contains(selection.anchorNode)) selection.removeAllRanges();
}

/** A selection or a click in the article: the span is picked, or becomes a claim of the label that is armed; the claim
 * there is chosen, or the suggestion shown. */
export function takeInArticle(screen: Screen, { span, position, clicks }: Taken): void {
  const armed = clicks > 0 ? screen.armed.peek() : null;
  if (span && armed) claimAs(screen, armed, span, clicks);
  else if (span) screen.select(span);
  if (position !== null) goTo(screen, position);
}

/** By the third click the word of the second is a claim already: it grows to the sentence. */
function claimAs(screen: Screen, label: string, span: Span, clicks: number): void {
  const [claim, reading] = [screen.claim.peek(), screen.reading.peek()];
  if (clicks > 2 && reading && claim?.mine && meets(claim, span)) change(screen, claim, reading.placeOf(span));
  else claimSpan(screen, span, label);
}

function goTo(screen: Screen, position: number): void {
  const chosen = screen.chosen.peek();
  const claims = under(screen.visible.peek(), position);
  const next = claims[(claims.findIndex(({ id }) => id === chosen) + 1) % claims.length];
  const suggestion = screen.shows.peek().suggestions ? under(screen.open.peek(), position)[0] : undefined;
  if (next) screen.choose(next.id);
  else if (suggestion) showSuggestion(screen, suggestion);
  else screen.choose(null);
}

function selectedIn(root: HTMLElement, blocks: readonly Block[]): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  if (!selection.anchorNode || !root.contains(selection.anchorNode)) return null;
  return spanOf(selection.getRangeAt(0), blocks);
}

function isText(target: EventTarget | null, root: HTMLElement): boolean {
  return target instanceof Element && root.contains(target) && !target.closest("button, summary, a, .pop");
}

/** Where in the text the pointer is. */
export function positionUnder({ clientX, clientY }: MouseEvent, blocks: readonly Block[]): number | null {
  const point = document.caretPositionFromPoint?.(clientX, clientY);
  if (point) return positionAt(point.offsetNode, point.offset, blocks);
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  return range ? positionAt(range.startContainer, range.startOffset, blocks) : null;
}
