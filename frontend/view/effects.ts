import { effect } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";

/** Runs in the very turn in which a signal it reads changes. The library's own hook waits for the next frame, which
 * would draw a highlight one key press late. */
export function useInstantEffect(act: () => void, inputs: readonly unknown[]): void {
  useLayoutEffect(() => effect(act), inputs as unknown[]);
}

/** Acts once the render is done that a signal set in this turn has asked for. Called within an effect, the request for
 * that render is still to come in this turn, and is a microtask: hence the second. */
export function afterRender(act: () => void): void {
  queueMicrotask(() => queueMicrotask(act));
}
