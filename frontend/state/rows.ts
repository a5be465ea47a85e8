/** The rows of the ledger as acts and answers leave them, and what waits upon them. */
import type { Claim, Comment, Evidence, Suggestion } from "../api/wire.ts";
import { type Act, type CommentAct, lineOf, withLink } from "./acts.ts";
import { changedNames, linkIn, sameLink } from "./conflicts.ts";
import { type Ledger, type Queued, type Row, replace, type Trouble } from "./ledger.ts";

/** What the server says to an act: the thing as it now is, nothing where it was deleted. */
export type Told = Claim | Evidence | Comment | Suggestion | null;

export function trouble(ledger: Ledger, id: string, trouble: Trouble): Ledger {
  return replace(ledger, id, { sending: false, trouble });
}

export function withRow(ledger: Ledger, id: string, row: Row): Ledger {
  return { ...ledger, rows: new Map(ledger.rows).set(id, row) };
}

export function linked(row: Row, link: Evidence): Row {
  const claim = { ...row.claim, evidence: withLink(row.claim.evidence, link) };
  return { ...row, claim, bin: row.bin.filter(({ id }) => id !== link.id) };
}

export function binned(row: Row, id: string, version: number | null): Row {
  const link = row.claim.evidence.find((other) => other.id === id);
  const claim = { ...row.claim, evidence: row.claim.evidence.filter((other) => other.id !== id) };
  return { ...row, claim, bin: link ? [...row.bin, at(link, version)] : row.bin };
}

/** What was removed with others in one act is in the bin as if by itself. */
export function binAfter(row: Row | undefined, { evidence }: Claim): readonly Evidence[] {
  const isThere = ({ id }: Evidence) => evidence.some((link) => link.id === id);
  const removed = row?.claim.evidence.filter((link) => !isThere(link)) ?? [];
  return [...(row?.bin.filter((link) => !isThere(link)) ?? []), ...removed.map((link) => at(link, null))];
}

/** The row at the version a deletion left it with: one on, where the answer doesn't say. */
export function at<T extends Claim | Evidence | Comment>(thing: T, version: number | null): T {
  return { ...thing, version: version ?? thing.version + 1 };
}

/** What waits behind an act that is done is made upon what the act has made; but not where a claim or a link came back
 * different from what the person saw when they changed it. */
export function rebased(ledger: Ledger, { claim }: Row, act: Act): Ledger {
  const isAsSeen = ({ base }: Queued) => {
    if (act.kind === "restore") return !base || changedNames(base, claim).length === 0;
    return act.kind !== "relink" || !base || !linkIn(base, act.was.id) || sameLink(act.was.id, base, claim);
  };
  const follows = (item: Queued) => lineOf(item.act) === claim.id && !item.sending && isAsSeen(item);
  return { ...ledger, queue: ledger.queue.map((item) => (follows(item) ? { ...item, base: claim } : item)) };
}

/** The comment an act is about, as the server told it last. */
export function known(ledger: Ledger, act: CommentAct): Comment {
  const comment = act.kind === "say" ? act.draft : act.was;
  return ledger.comments.get(comment.id)?.comment ?? comment;
}
