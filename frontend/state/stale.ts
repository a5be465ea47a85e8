/** An act that was made upon another version than the server's: done already, sent again, or asked about. */
import type { Reply } from "../api/client.ts";
import type { Claim, Comment, Evidence } from "../api/wire.ts";
import { type Act, type CommentAct, type EvidenceAct, isAboutComment, isAboutEvidence, linkOf } from "./acts.ts";
import { changedNames, fulfilled, linkIn, same, sameLink } from "./conflicts.ts";
import { type Ledger, type Queued, replace, without } from "./ledger.ts";
import { known, linked, rebased, type Told, trouble, withRow } from "./rows.ts";

type Stale = Extract<Reply<Told>, { kind: "stale" }>;

export function stale(ledger: Ledger, item: Queued, reply: Stale): Ledger {
  const { act } = item;
  if (reply.current === null) return staleAndGone(ledger, item, reply);
  if (isAboutComment(act)) return staleComment(ledger, item, act, reply.current as Comment);
  if (isAboutEvidence(act)) return staleLink(ledger, item, act, reply.current as Evidence);
  return staleClaim(ledger, item, reply.current as Claim);
}

/** Brings back what is gone, whatever version its going gave it. */
function staleAndGone(ledger: Ledger, item: Queued, { version = null, detail = "" }: Stale): Ledger {
  const { act } = item;
  const again = { sending: false, trouble: null };
  if (version === null) return trouble(ledger, item.id, { kind: "refused", detail });
  if (act.kind === "restore") {
    const was = { ...act.was, version };
    return replace(ledger, item.id, { ...again, base: was, act: { ...act, was } });
  }
  if (act.kind === "relink") {
    return replace(withoutBinned(ledger, act), item.id, { ...again, act: { ...act, was: { ...act.was, version } } });
  }
  if (act.kind === "resay") {
    const was = { ...act.was, version };
    const comments = new Map(ledger.comments).set(was.id, { comment: was, gone: true });
    return replace({ ...ledger, comments }, item.id, { ...again, act: { ...act, was } });
  }
  return trouble(ledger, item.id, { kind: "refused", detail });
}

/** What was known of a link's version turned out to be old. */
function withoutBinned(ledger: Ledger, { claim, was }: Extract<Act, { kind: "relink" }>): Ledger {
  const row = ledger.rows.get(claim);
  return row ? withRow(ledger, claim, { ...row, bin: row.bin.filter(({ id }) => id !== was.id) }) : ledger;
}

function staleClaim(ledger: Ledger, item: Queued, theirs: Claim): Ledger {
  const { act, base } = item;
  const row = { claim: theirs, gone: false, bin: ledger.rows.get(theirs.id)?.bin ?? [] };
  const after = withRow(ledger, theirs.id, row);
  if (isDone(act, theirs)) return rebased(without(after, item.id), row, act); // the answer to the first try got lost
  // Only the version moved on (it was reviewed, say): nothing to decide, so it is sent again.
  if (base && hasMoved(base, theirs) && changedNames(base, theirs).length === 0 && hasLinksOf(act, base, theirs)) {
    return replace(after, item.id, { sending: false, trouble: null, base: theirs });
  }
  return trouble(after, item.id, { kind: "conflict", theirs, base: base ?? theirs });
}

/** The answer to the first try got lost: everything is as it asked for. */
function isDone(act: Act, theirs: Claim): boolean {
  if (act.kind === "change") return same(theirs, act.fields);
  if (act.kind === "place") return same(theirs, act.place);
  return act.kind === "restore" || (act.kind === "revert" && same(theirs, act.fields) && fulfilled(theirs, act.links));
}

function hasMoved(base: Claim, theirs: Claim): boolean {
  const versions = ({ version, evidence }: Claim) => [version, ...evidence.map((link) => link.version)].join();
  return versions(base) !== versions(theirs);
}

function hasLinksOf(act: Act, base: Claim, theirs: Claim): boolean {
  return act.kind !== "revert" || act.links.every(({ link }) => sameLink(link.id, base, theirs));
}

function staleLink(ledger: Ledger, item: Queued, act: EvidenceAct, link: Evidence): Ledger {
  const row = ledger.rows.get(act.claim) ?? (item.base && { claim: item.base, gone: false, bin: [] });
  if (!row) return without(ledger, item.id);
  const now = linked(row, link);
  const [after, theirs, base] = [withRow(ledger, act.claim, now), now.claim, item.base ?? now.claim];
  const isDone = act.kind === "relink" || (act.kind === "amend" && same(link, act.fields));
  if (isDone) return without(after, item.id);
  const seen = linkIn(base, linkOf(act));
  if (seen && seen.version !== link.version && sameLink(link.id, base, theirs)) {
    return replace(after, item.id, { sending: false, trouble: null, base: theirs });
  }
  return trouble(after, item.id, { kind: "conflict", theirs, base });
}

function staleComment(ledger: Ledger, item: Queued, act: CommentAct, theirs: Comment): Ledger {
  const after = { ...ledger, comments: new Map(ledger.comments).set(theirs.id, { comment: theirs, gone: false }) };
  const isDone = act.kind === "resay" || (act.kind === "reword" && theirs.text === act.text);
  if (isDone) return without(after, item.id);
  if (act.kind !== "say" && theirs.text === act.was.text && known(ledger, act).version !== theirs.version) {
    return replace(after, item.id, { sending: false, trouble: null });
  }
  const detail = gettext("You changed this comment elsewhere meanwhile.");
  return trouble(after, item.id, { kind: "refused", detail });
}
