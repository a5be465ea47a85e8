/** Acts that need a word of the person about what is not shown any more: claims, whose card would ask for it, and
 * links of claims. */
import type { Claim, Evidence, EvidenceFields } from "../api/wire.ts";
import { lineOf } from "./acts.ts";
import { linkIn } from "./conflicts.ts";
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
  const restore: Queued = { id, act: { kind: "restore", claim, was }, base: was, sending: false, trouble: null };
  const left = { ...ledger, queue: ledger.queue.filter((item) => item.sending || !deletes(item, claim)) };
  return behind(left, restore, (item) => isWork(item, claim));
}

/** The links of a claim that were removed while something was written of them, as the person saw them last. */
export function strayLinks({ queue }: Ledger, claim: Claim): readonly Evidence[] {
  const asked = queue.filter(({ act, trouble }) => act.kind === "amend" && trouble?.kind === "refused");
  const links = asked.flatMap(({ act, base }) => {
    const was = base && act.kind === "amend" && act.claim === claim.id && linkIn(base, act.evidence);
    return was && !linkIn(claim, was.id) ? [was] : [];
  });
  return links.filter(({ id }, index) => links.findIndex((link) => link.id === id) === index);
}

/** Everything that waits to be changed on a link, the latest last. */
export function writtenOf({ queue }: Ledger, { id }: Evidence): EvidenceFields {
  return Object.assign({}, ...queue.map(({ act }) => (act.kind === "amend" && act.evidence === id ? act.fields : {})));
}

/** Brings a link back, with what was written of it behind. */
export function bringLinkBack(ledger: Ledger, was: Evidence, id: string): Ledger {
  const base = ledger.rows.get(was.claim)?.claim ?? null;
  const relink: Queued = { id, act: { kind: "relink", claim: was.claim, was }, base, sending: false, trouble: null };
  return behind(ledger, relink, (item) => amends(item, was.id));
}

/** Gives up what was written of a link. */
export function letLinkGo(ledger: Ledger, { id }: Evidence): Ledger {
  return { ...ledger, queue: ledger.queue.filter((item) => item.sending || !amends(item, id)) };
}

/** Puts an act at the end, and what can't be done without it behind it. */
function behind(ledger: Ledger, first: Queued, isWork: (item: Queued) => boolean): Ledger {
  const moves = (item: Queued) => isWork(item) && !item.sending;
  const queue = [...ledger.queue.filter((item) => !moves(item)), first];
  for (const item of ledger.queue.filter(moves)) queue.push({ ...afresh(item), id: idAfter(queue.at(-1)!.id) });
  return { ...ledger, queue };
}

function amends({ act }: Queued, link: string): boolean {
  return act.kind === "amend" && act.evidence === link;
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
