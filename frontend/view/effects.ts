import { effect } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";

/** Runs in the very turn in which a signal it reads changes. The library's own hook waits for the next frame, which
 * would draw a highlight one key press late. */
export function useInstantEffect(act: () => void, inputs: readonly unknown[]): void {
  useLayoutEffect(() => effect(act), inputs as unknown[]);
}
