/** What can be undone and what can be done again, newest last. */
import { lineOf, type Step } from "./acts.ts";

export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const FRESH: History = { done: [], undone: [] };
const REMEMBERED = 500;

/** A new step; what had been undone before it can't be done again. */
export function push({ done }: History, step: Step): History {
  return { done: [...done.slice(1 - REMEMBERED), step], undone: [] };
}

export function undo({ done, undone }: History): [Step, History] | null {
  const step = done.at(-1);
  return step ? [step, { done: done.slice(0, -1), undone: [...undone, step] }] : null;
}

export function redo({ done, undone }: History): [Step, History] | null {
  const step = undone.at(-1);
  return step ? [step, { done: [...done, step], undone: undone.slice(0, -1) }] : null;
}

/** Forgets a claim whose creation was given up: there is nothing to go back to. */
export function forget({ done, undone }: History, claim: string): History {
  const keeps = ({ back }: Step) => lineOf(back) !== claim;
  return { done: done.filter(keeps), undone: undone.filter(keeps) };
}
