/** What the server's answer to an act does to the ledger. */
import type { Reply } from "../api/client.ts";
import type { Claim, Comment, Evidence } from "../api/wire.ts";
import {
  type Act,
  type ClaimAct,
  type CommentAct,
  isAboutComment,
  isAboutSuggestion,
  lineOf,
  type SuggestionAct,
} from "./acts.ts";
import { discard, type Ledger, type Queued, type Row, shown, stateAfter, without } from "./ledger.ts";
import { at, binAfter, binned, known, linked, rebased, type Told, trouble, withRow } from "./rows.ts";
import { stale } from "./stale.ts";

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
  const isClaim = act.kind === "change" || act.kind === "place" || act.kind === "revert";
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

function withComment(ledger: Ledger, act: CommentAct, value: Comment | null, version: number | null): Ledger {
  const comment = value ?? at(known(ledger, act), version);
  return { ...ledger, comments: new Map(ledger.comments).set(comment.id, { comment, gone: value === null }) };
}

function withDecision(ledger: Ledger, { kind, suggestion }: SuggestionAct): Ledger {
  return { ...ledger, decided: new Map(ledger.decided).set(suggestion, stateAfter(kind)) };
}
