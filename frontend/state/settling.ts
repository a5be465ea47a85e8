/** What the server's answer to an act does to the ledger. */
import type { Reply } from "../api/client.ts";
import type { Claim, Comment, Evidence, Suggestion } from "../api/wire.ts";
import {
  type Act,
  type ClaimAct,
  type CommentAct,
  type EvidenceAct,
  isAboutComment,
  isAboutEvidence,
  isAboutSuggestion,
  lineOf,
  linkOf,
  type SuggestionAct,
  withLink,
} from "./acts.ts";
import { changedNames, fulfilled, linkIn, same, sameLink } from "./conflicts.ts";
import {
  discard,
  type Ledger,
  type Queued,
  type Row,
  replace,
  shown,
  stateAfter,
  type Trouble,
  without,
} from "./ledger.ts";

/** What the server says to an act: the thing as it now is, nothing where it was deleted. */
export type Told = Claim | Evidence | Comment | Suggestion | null;
type Answer = Reply<Told>;

export function settle(ledger: Ledger, id: string, reply: Answer): Ledger {
  const item = ledger.queue.find((other) => other.id === id);
  if (!item) return ledger;
  switch (reply.kind) {
    case "done":
      return accept(ledger, item, reply.value, reply.version);
    case "lost":
    case "signedOut":
    case "unable":
      return trouble(ledger, id, reply);
    case "refused":
      return refuse(ledger, item, reply);
    case "stale":
      return stale(ledger, item, reply);
  }
}

function trouble(ledger: Ledger, id: string, trouble: Trouble): Ledger {
  return replace(ledger, id, { sending: false, trouble });
}

/** Deleting what is gone already has done its work: the answer to the first try got lost. A suggestion that is refused
 * a decision is gone, or not the person's to decide on: nothing is left to be done. */
function refuse(ledger: Ledger, item: Queued, reply: Extract<Answer, { kind: "refused" }>): Ledger {
  if (isAboutSuggestion(item.act)) return without(ledger, item.id);
  const { kind } = item.act;
  const removes = kind === "delete" || kind === "unlink" || kind === "unsay";
  if (removes && reply.status === 404) return accept(ledger, item, null, null);
  const known = reply.status === 404 ? withoutGone(ledger, item.act) : ledger;
  const after = trouble(known, item.id, { kind: "refused", detail: reply.detail, fields: reply.fields });
  // Deleted before it came to be: nobody wants it any more.
  return kind === "create" && !shown(after).has(item.act.claim) ? discard(after, item.id) : after;
}

/** What can't be changed since it isn't there was deleted elsewhere. */
function withoutGone(ledger: Ledger, act: Act): Ledger {
  const row = ledger.rows.get(lineOf(act));
  if (row && act.kind === "amend") return withRow(ledger, act.claim, binned(row, act.evidence, null));
  const isClaim = act.kind === "change" || act.kind === "revert";
  return row && isClaim ? withRow(ledger, act.claim, { ...row, gone: true }) : ledger;
}

function accept(ledger: Ledger, { id, act, base }: Queued, value: Told, version: number | null): Ledger {
  const after = without(ledger, id);
  if (isAboutSuggestion(act)) return withDecision(after, act);
  if (isAboutComment(act)) return withComment(after, act, value as Comment | null, version);
  // Of an article that isn't open no rows are known but those that its acts were made upon.
  const before = ledger.rows.get(act.claim) ?? (base ? { claim: base, gone: false, bin: [] } : undefined);
  const row = acceptedRow(before, act, value, version);
  return row ? rebased(withRow(after, act.claim, row), row, act) : after;
}

function acceptedRow(row: Row | undefined, act: ClaimAct, value: Told, version: number | null): Row | undefined {
  switch (act.kind) {
    case "create":
    case "change":
    case "place":
    case "restore":
    case "revert":
      return { claim: value as Claim, gone: false, bin: binAfter(row, value as Claim) };
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

/** What was removed with others in one act is in the bin as if by itself. */
function binAfter(row: Row | undefined, { evidence }: Claim): readonly Evidence[] {
  const isThere = ({ id }: Evidence) => evidence.some((link) => link.id === id);
  const removed = row?.claim.evidence.filter((link) => !isThere(link)) ?? [];
  return [...(row?.bin.filter((link) => !isThere(link)) ?? []), ...removed.map((link) => at(link, null))];
}

/** The row at the version a deletion left it with: one on, where the answer doesn't say. */
function at<T extends Claim | Evidence | Comment>(thing: T, version: number | null): T {
  return { ...thing, version: version ?? thing.version + 1 };
}

/** What waits behind an act that is done is made upon what the act has made; but not where a claim or a link came back
 * different from what the person saw when they changed it. */
function rebased(ledger: Ledger, { claim }: Row, act: Act): Ledger {
  const isAsSeen = ({ base }: Queued) => {
    if (act.kind === "restore") return !base || changedNames(base, claim).length === 0;
    return act.kind !== "relink" || !base || !linkIn(base, act.was.id) || sameLink(act.was.id, base, claim);
  };
  const follows = (item: Queued) => lineOf(item.act) === claim.id && !item.sending && isAsSeen(item);
  return { ...ledger, queue: ledger.queue.map((item) => (follows(item) ? { ...item, base: claim } : item)) };
}

function withComment(ledger: Ledger, act: CommentAct, value: Comment | null, version: number | null): Ledger {
  const comment = value ?? at(known(ledger, act), version);
  return { ...ledger, comments: new Map(ledger.comments).set(comment.id, { comment, gone: value === null }) };
}

/** The comment an act is about, as the server told it last. */
export function known(ledger: Ledger, act: CommentAct): Comment {
  const comment = act.kind === "say" ? act.draft : act.was;
  return ledger.comments.get(comment.id)?.comment ?? comment;
}

function withDecision(ledger: Ledger, { kind, suggestion }: SuggestionAct): Ledger {
  return { ...ledger, decided: new Map(ledger.decided).set(suggestion, stateAfter(kind)) };
}

type Stale = Extract<Answer, { kind: "stale" }>;

function stale(ledger: Ledger, item: Queued, reply: Stale): Ledger {
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

function withRow(ledger: Ledger, id: string, row: Row): Ledger {
  return { ...ledger, rows: new Map(ledger.rows).set(id, row) };
}
