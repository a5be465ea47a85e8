/** What the server's answer to an act does to the ledger. */
import type { Reply } from "../api/client.ts";
import type { Claim, Evidence, Suggestion } from "../api/wire.ts";
import { type Act, type ClaimAct, isAboutSuggestion, type SuggestionAct, withLink } from "./acts.ts";
import { changedNames, same } from "./conflicts.ts";
import { type Ledger, type Queued, type Row, replace, stateAfter, type Trouble, without } from "./ledger.ts";

/** What the server says to an act: the thing as it now is, nothing where it was deleted. */
export type Told = Claim | Evidence | Suggestion | null;
type Answer = Reply<Told>;
type Line<T extends Act> = Queued & { readonly act: T };

export function settle(ledger: Ledger, id: string, reply: Answer): Ledger {
  const item = ledger.queue.find((other) => other.id === id);
  if (!item) return ledger;
  if (isSuggestion(item)) return settleSuggestion(ledger, item, reply);
  return settleClaim(ledger, item as Line<ClaimAct>, reply);
}

function isSuggestion(item: Queued): item is Line<SuggestionAct> {
  return isAboutSuggestion(item.act);
}

/** A suggestion that is refused a decision is gone, or not the person's to decide on: nothing is left to be done. */
function settleSuggestion(ledger: Ledger, { id, act }: Line<SuggestionAct>, reply: Answer): Ledger {
  if (reply.kind === "lost" || reply.kind === "unable") return trouble(ledger, id, reply);
  if (reply.kind !== "done") return without(ledger, id);
  const decided = new Map(ledger.decided).set(act.suggestion, stateAfter(act.kind));
  return without({ ...ledger, decided }, id);
}

function settleClaim(ledger: Ledger, item: Line<ClaimAct>, reply: Answer): Ledger {
  switch (reply.kind) {
    case "done":
      return accept(ledger, item, reply.value as Claim | Evidence | null, reply.version);
    case "lost":
    case "unable":
      return trouble(ledger, item.id, reply);
    case "refused":
      return refuse(ledger, item, reply);
    case "stale":
      return isAboutEvidence(item.act)
        ? staleLink(ledger, item, reply.current as Evidence)
        : staleClaim(ledger, item, reply.current as Claim);
  }
}

function trouble(ledger: Ledger, id: string, trouble: Trouble): Ledger {
  return replace(ledger, id, { sending: false, trouble });
}

/** Deleting what is gone already has done its work: the answer to the first try got lost. */
function refuse(ledger: Ledger, item: Line<ClaimAct>, reply: Extract<Answer, { kind: "refused" }>): Ledger {
  const removes = item.act.kind === "delete" || item.act.kind === "unlink";
  if (removes && reply.status === 404) return accept(ledger, item, null, null);
  return trouble(ledger, item.id, { kind: "refused", detail: reply.detail, fields: reply.fields });
}

function accept(
  ledger: Ledger,
  { id, act }: Line<ClaimAct>,
  value: Claim | Evidence | null,
  version: number | null,
): Ledger {
  const row = ledger.rows.get(act.claim);
  const after = acceptedRow(row, act, value, version);
  return without(after ? withRow(ledger, act.claim, after) : ledger, id);
}

function acceptedRow(
  row: Row | undefined,
  act: ClaimAct,
  value: Claim | Evidence | null,
  version: number | null,
): Row | undefined {
  switch (act.kind) {
    case "create":
    case "change":
    case "restore":
      return { claim: value as Claim, gone: false, bin: row?.bin ?? [] };
    case "delete":
      return row && { ...row, gone: true, claim: at(row.claim, version) };
    case "unlink":
      return row && binned(row, act.evidence, version);
    default:
      return row && linked(row, value as Evidence);
  }
}

function linked(row: Row, link: Evidence): Row {
  const claim = { ...row.claim, evidence: withLink(row.claim.evidence, link) };
  return { ...row, claim, bin: row.bin.filter(({ id }) => id !== link.id) };
}

function binned(row: Row, id: string, version: number | null): Row {
  const link = row.claim.evidence.find((other) => other.id === id);
  const claim = { ...row.claim, evidence: row.claim.evidence.filter((other) => other.id !== id) };
  return { ...row, claim, bin: link ? [...row.bin, at(link, version)] : row.bin };
}

/** The row at the version a deletion left it with: one on, where the answer doesn't say. */
function at<T extends Claim | Evidence>(thing: T, version: number | null): T {
  return { ...thing, version: version ?? thing.version + 1 };
}

function staleClaim(ledger: Ledger, item: Line<ClaimAct>, theirs: Claim): Ledger {
  const row = ledger.rows.get(item.act.claim);
  const after = withRow(ledger, item.act.claim, { claim: theirs, gone: row?.gone ?? false, bin: row?.bin ?? [] });
  const base = row?.claim;
  if (item.act.kind === "change" && same(theirs, item.act.fields)) return without(after, item.id);
  // Only the version moved on (a link was added, an answer got lost): nothing to decide, so it is sent again.
  if (base && base.version !== theirs.version && changedNames(base, theirs).length === 0) {
    return replace(after, item.id, { sending: false, trouble: null });
  }
  return trouble(after, item.id, { kind: "conflict", theirs, base: base ?? theirs });
}

function staleLink(ledger: Ledger, item: Line<ClaimAct>, theirs: Evidence): Ledger {
  const row = ledger.rows.get(item.act.claim);
  const after = row ? withRow(ledger, item.act.claim, linked(row, theirs)) : ledger;
  return trouble(after, item.id, { kind: "refused", detail: gettext("Someone changed this link meanwhile.") });
}

function isAboutEvidence({ kind }: ClaimAct): boolean {
  return kind === "link" || kind === "amend" || kind === "unlink" || kind === "relink";
}

function withRow(ledger: Ledger, id: string, row: Row): Ledger {
  return { ...ledger, rows: new Map(ledger.rows).set(id, row) };
}
