/** What can be undone and what can be done again, newest last. */
import { lineOf } from "./acts.ts";
import { isHanding, type Step } from "./steps.ts";

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
  const keeps = ({ back }: Step) => isHanding(back) || lineOf(back) !== claim;
  return { done: done.filter(keeps), undone: undone.filter(keeps) };
}

/** Forgets a step that can't be taken any more. */
export function drop({ done, undone }: History, step: Step): History {
  const keeps = ({ id }: Step) => id !== step.id;
  return { done: done.filter(keeps), undone: undone.filter(keeps) };
}

/** A step as it is kept in the browser. */
export interface KeptStep extends Step {
  readonly undone: boolean;
}

export function keptSteps({ done, undone }: History): KeptStep[] {
  return [...done.map((step) => ({ ...step, undone: false })), ...undone.map((step) => ({ ...step, undone: true }))];
}

/** The history that was kept; what was undone last is the first to be done again. */
export function recalled(steps: readonly KeptStep[]): History {
  const inOrder = steps.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const plain = (kept: KeptStep): Step => ({ id: kept.id, back: kept.back, forth: kept.forth });
  return {
    done: inOrder.filter(({ undone }) => !undone).map(plain),
    undone: inOrder
      .filter(({ undone }) => undone)
      .map(plain)
      .reverse(),
  };
}
