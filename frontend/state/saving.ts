/** How things stand with what was done, in one value for the bar and one for each claim. */
import { lineOf } from "./acts.ts";
import type { Queued } from "./ledger.ts";

export type Standing =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "lost"; readonly kept: number }
  | { readonly kind: "signedOut"; readonly kept: number }
  | { readonly kind: "unable"; readonly detail: string }
  | { readonly kind: "refused"; readonly count: number; readonly detail: string }
  | { readonly kind: "conflict"; readonly count: number };

/** The standing of a line of acts; what needs a person comes before what passes by itself. */
export function standing(queue: readonly Queued[]): Standing {
  const troubles = queue.map(({ trouble }) => trouble).filter((trouble) => trouble !== null);
  const conflicts = troubles.filter(({ kind }) => kind === "conflict");
  if (conflicts.length) return { kind: "conflict", count: conflicts.length };
  const refused = troubles.filter((trouble) => trouble.kind === "refused");
  if (refused[0]) return { kind: "refused", count: refused.length, detail: refused[0].detail };
  if (troubles.some(({ kind }) => kind === "signedOut")) return { kind: "signedOut", kept: queue.length };
  const unable = troubles.find((trouble) => trouble.kind === "unable");
  if (unable) return { kind: "unable", detail: unable.detail };
  if (troubles.some(({ kind }) => kind === "lost")) return { kind: "lost", kept: queue.length };
  return queue.length ? { kind: "saving" } : { kind: "saved" };
}

/** The kind of standing of every claim that something waits for. */
export function standings(queue: readonly Queued[]): ReadonlyMap<string, Standing["kind"]> {
  const lines = new Map<string, Queued[]>();
  for (const item of queue) {
    const line = lineOf(item.act);
    lines.set(line, [...(lines.get(line) ?? []), item]);
  }
  return new Map(Array.from(lines, ([claim, line]) => [claim, standing(line).kind]));
}

/** Seconds until the next try after so many failures in a row: 1, 2, 4 … at most 30. */
export function backOff(failures: number): number {
  return Math.min(30, 2 ** Math.max(0, failures - 1));
}
