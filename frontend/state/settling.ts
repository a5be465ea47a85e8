/** What the server's answer to an act does to the ledger. */
import type { Reply } from "../api/client.ts";
import type { Claim, Evidence } from "../api/wire.ts";
import { type Act, withLink } from "./acts.ts";
import { changedNames, same } from "./conflicts.ts";
import { type Ledger, type Queued, type Row, replace, type Trouble, without } from "./ledger.ts";

type Answer = Reply<Claim | Evidence | null>;

export function settle(ledger: Ledger, id: string, reply: Answer): Ledger {
  const item = ledger.queue.find((other) => other.id === id);
  if (!item) return ledger;
  switch (reply.kind) {
    case "done":
      return accept(ledger, item, reply.value, reply.version);
    case "lost":
    case "unable":
      return trouble(ledger, id, reply);
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
function refuse(ledger: Ledger, item: Queued, reply: Extract<Answer, { kind: "refused" }>): Ledger {
  const removes = item.act.kind === "delete" || item.act.kind === "unlink";
  if (removes && reply.status === 404) return accept(ledger, item, null, null);
  return trouble(ledger, item.id, { kind: "refused", detail: reply.detail, fields: reply.fields });
}

function accept(ledger: Ledger, { id, act }: Queued, value: Claim | Evidence | null, version: number | null): Ledger {
  const row = ledger.rows.get(act.claim);
  const after = acceptedRow(row, act, value, version);
  return without(after ? withRow(ledger, act.claim, after) : ledger, id);
}

function acceptedRow(
  row: Row | undefined,
  act: Act,
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

function staleClaim(ledger: Ledger, item: Queued, theirs: Claim): Ledger {
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

function staleLink(ledger: Ledger, item: Queued, theirs: Evidence): Ledger {
  const row = ledger.rows.get(item.act.claim);
  const after = row ? withRow(ledger, item.act.claim, linked(row, theirs)) : ledger;
  return trouble(after, item.id, { kind: "refused", detail: gettext("Someone changed this link meanwhile.") });
}

function isAboutEvidence({ kind }: Act): boolean {
  return kind === "link" || kind === "amend" || kind === "unlink" || kind === "relink";
}

function withRow(ledger: Ledger, id: string, row: Row): Ledger {
  return { ...ledger, rows: new Map(ledger.rows).set(id, row) };
}
