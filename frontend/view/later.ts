/** What may come a moment later: the highlight is painted first, panels and margin follow. */
import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";

/** Does something after the next frame is on the screen, once however often it is asked before. */
export class AfterPaint {
  readonly #act: () => void;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(act: () => void) {
    this.#act = act;
  }

  ask(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#timer = setTimeout(() => {
        this.#frame = 0;
        this.#act();
      });
    });
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }
}

/** Does something once there is nothing to do that a person would notice. */
export function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(() => act());
  else setTimeout(act, 1000);
}

/** A signal's value, a frame behind. */
export function useLater<T>(source: ReadonlySignal<T>): T {
  const late = useMemo<Signal<T>>(() => signal(source.peek()), [source]);
  useEffect(() => {
    const follow = new AfterPaint(() => {
      late.value = source.peek();
    });
    const stop = effect(() => {
      source.value;
      follow.ask();
    });
    return () => {
      stop();
      follow.cancel();
    };
  }, [source, late]);
  return late.value;
}

/** Counts up to a number, one a frame: a long list is there piece by piece, and keys get their turn between. */
export function useGrowing(to: number): number {
  const [reached, reach] = useState(1);
  useEffect(() => {
    if (reached >= to) return;
    const next = new AfterPaint(() => reach(reached + 1));
    next.ask();
    return () => next.cancel();
  }, [reached, to]);
  return reached;
}
