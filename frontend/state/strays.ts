/** Acts that need a word of the person about claims that are not shown any more: no card is there to ask for it. */
import type { Claim } from "../api/wire.ts";
import { lineOf } from "./acts.ts";
import { idAfter } from "./ids.ts";
import type { Ledger, Queued } from "./ledger.ts";

export interface Stray {
  readonly claim: string;
  /** As it was known last; null where the act alone is left. */
  readonly was: Claim | null;
  /** Whether the server has it no more; else the person's own deletion waits behind what is in trouble. */
  readonly gone: boolean;
  /** What was done to it, its deletion apart. */
  readonly items: readonly Queued[];
}

export function straysIn({ rows, queue }: Ledger, shown: ReadonlyMap<string, Claim>): readonly Stray[] {
  const lines = new Set(queue.filter(asks).map(({ act }) => lineOf(act)));
  return Array.from(lines)
    .filter((line) => !shown.has(line))
    .map((claim) => {
      const row = rows.get(claim);
      const items = queue.filter((item) => isWork(item, claim));
      const was = row?.claim ?? items.find(({ base }) => base)?.base ?? null;
      return { claim, was, gone: row?.gone ?? true, items };
    });
}

/** Shows the claim again: its deletion is given up or undone first, then what was done to it goes its ordinary way.
 * Each change stays upon what the person saw, so what came back different from that is asked about. */
export function bringBack(ledger: Ledger, { claim, was, gone }: Stray, id: string): Ledger {
  if (!gone) return { ...ledger, queue: ledger.queue.filter((item) => !deletes(item, claim)) };
  if (!was) return ledger;
  const moves = (item: Queued) => lineOf(item.act) === claim && !item.sending;
  const restore: Queued = { id, act: { kind: "restore", claim, was }, base: was, sending: false, trouble: null };
  const queue = [...ledger.queue.filter((item) => !moves(item)), restore];
  for (const item of ledger.queue) {
    if (moves(item) && isWork(item, claim)) queue.push({ ...afresh(item), id: idAfter(queue.at(-1)!.id) });
  }
  return { ...ledger, queue };
}

/** Gives up what was done to it; its deletion goes on. */
export function letGo(ledger: Ledger, { claim }: Stray): Ledger {
  return { ...ledger, queue: ledger.queue.filter((item) => item.sending || !isWork(item, claim)) };
}

function afresh({ act, base, trouble }: Queued): Omit<Queued, "id"> {
  return { act, base: trouble?.kind === "conflict" ? trouble.base : base, sending: false, trouble: null };
}

function asks({ trouble }: Queued): boolean {
  return trouble?.kind === "refused" || trouble?.kind === "conflict";
}

function isWork(item: Queued, claim: string): boolean {
  return lineOf(item.act) === claim && !deletes(item, claim);
}

function deletes({ act }: Queued, claim: string): boolean {
  return act.kind === "delete" && act.claim === claim;
}
