/** The claims as the server last told them, and what it has not acknowledged yet.
 *
 * What is shown is always the first with the second applied on top. So nothing has to be rolled back: an act that is
 * refused and discarded simply stops being applied, and a reload shows the same from the acts kept in the browser.
 */
import type { Faults } from "../api/client.ts";
import type { Claim, Comment, Evidence, Suggestion } from "../api/wire.ts";
import { type Act, apply, isAboutClaim, isAboutSuggestion, lineOf } from "./acts.ts";

/** A claim on the server. Deleted ones stay, with their version, since a deletion can be undone. */
export interface Row {
  readonly claim: Claim;
  readonly gone: boolean;
  /** Links that were deleted, with their versions, for the same reason. */
  readonly bin: readonly Evidence[];
}

/** What was said, as the server told it when it took it in. */
export interface Said {
  readonly comment: Comment;
  readonly gone: boolean;
}

export type Trouble =
  | { readonly kind: "lost" }
  | { readonly kind: "signedOut" }
  | { readonly kind: "unable"; readonly detail: string }
  | { readonly kind: "refused"; readonly detail: string; readonly fields?: Faults }
  | { readonly kind: "conflict"; readonly theirs: Claim; readonly base: Claim };

export interface Queued {
  /** In the order of doing: one that came later is greater. */
  readonly id: string;
  readonly act: Act;
  /** The claim as the server had told it: the act is sent upon this version, however much later that is. */
  readonly base: Claim | null;
  readonly sending: boolean;
  readonly trouble: Trouble | null;
}

export interface Ledger {
  readonly rows: ReadonlyMap<string, Row>;
  readonly comments: ReadonlyMap<string, Said>;
  /** What the server last told of the suggestions that were decided on here. */
  readonly decided: Decisions;
  readonly queue: readonly Queued[];
  /** Whether this tab does the sending: the others only add to the end, since they can't know what is on its way. */
  readonly sends: boolean;
}

/** The state of suggestions, by their ids. */
type Decisions = ReadonlyMap<Suggestion["id"], Suggestion["state"]>;

export const EMPTY: Ledger = { rows: new Map(), comments: new Map(), decided: new Map(), queue: [], sends: false };

/** The claims as they are shown. Claims without a waiting act keep their identity, so their rows aren't drawn anew. */
export function shown({ rows, queue }: Pick<Ledger, "rows" | "queue">): ReadonlyMap<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const [id, row] of rows) if (!row.gone) claims.set(id, row.claim);
  for (const { act } of queue) {
    if (!isAboutClaim(act)) continue;
    const after = apply(claims.get(act.claim), act);
    if (after) claims.set(act.claim, after);
    else claims.delete(act.claim);
  }
  return claims;
}

/** What became of suggestions here, as it is shown. */
export function decisions({ decided, queue }: Ledger): Decisions {
  const states = new Map(decided);
  for (const { act } of queue) if (isAboutSuggestion(act)) states.set(act.suggestion, stateAfter(act.kind));
  return states;
}

export function stateAfter(kind: "dismiss" | "revive"): Suggestion["state"] {
  return kind === "dismiss" ? "rejected" : "open";
}

/** Adds an act at the end of its line; two changes in a row that nobody has sent yet become one. */
export function perform(ledger: Ledger, id: string, act: Act): Ledger {
  const last = ledger.queue.findLast((item) => lineOf(item.act) === lineOf(act));
  if (ledger.sends && act.kind === "change" && last?.act.kind === "change" && isWaiting(last)) {
    const merged = { ...act, fields: { ...last.act.fields, ...act.fields } };
    return replace(ledger, last.id, { act: merged });
  }
  const base = ledger.rows.get(lineOf(act))?.claim ?? null;
  return { ...ledger, queue: [...ledger.queue, { id, act, base, sending: false, trouble: null }] };
}

/** Takes over what the server says; acts that wait stay and lie on top. */
export function load(ledger: Ledger, claims: readonly Claim[]): Ledger {
  return { ...ledger, rows: new Map(claims.map((claim) => [claim.id, { claim, gone: false, bin: [] }])) };
}

/** The acts that may be sent now: of each line the oldest, unless it is on its way or in trouble. */
export function ready({ queue }: Ledger): Queued[] {
  const seen = new Set<string>();
  return queue.filter((item) => {
    const line = lineOf(item.act);
    if (seen.has(line)) return false;
    seen.add(line);
    return !item.sending && !item.trouble;
  });
}

export function sending(ledger: Ledger, id: string): Ledger {
  return replace(ledger, id, { sending: true });
}

/** Puts what a lost connection, a failing server or a lapsed session held up back into the line. */
export function retry(ledger: Ledger): Ledger {
  const queue = ledger.queue.map((item) => (isHeldUp(item) ? { ...item, trouble: null } : item));
  return { ...ledger, queue };
}

/** Takes the sending over: what the tab before had under way, nobody waits for any more. */
export function takeOver(ledger: Ledger): Ledger {
  const queue = retry(ledger).queue.map((item) => (item.sending ? { ...item, sending: false } : item));
  return { ...ledger, queue, sends: true };
}

/** Sends one act again that was refused. */
export function again(ledger: Ledger, id: string): Ledger {
  return replace(ledger, id, { trouble: null });
}

/** Gives up an act. Without its creation a claim has no future, so all its acts go. */
export function discard(ledger: Ledger, id: string): Ledger {
  const item = ledger.queue.find((other) => other.id === id);
  if (!item) return ledger;
  const [whole, line] = [item.act.kind === "create", lineOf(item.act)];
  const queue = ledger.queue.filter((other) => (whole ? lineOf(other.act) !== line : other.id !== id));
  return { ...ledger, queue };
}

export function replace(ledger: Ledger, id: string, change: Partial<Queued>): Ledger {
  return { ...ledger, queue: ledger.queue.map((item) => (item.id === id ? { ...item, ...change } : item)) };
}

export function without(ledger: Ledger, id: string): Ledger {
  return { ...ledger, queue: ledger.queue.filter((item) => item.id !== id) };
}

/** Whether it goes on by itself, once the server can be reached or the person is signed in again. */
export function isHeldUp({ trouble }: Queued): boolean {
  return trouble?.kind === "lost" || trouble?.kind === "unable" || trouble?.kind === "signedOut";
}

function isWaiting(item: Queued): boolean {
  return !item.sending && (!item.trouble || isHeldUp(item));
}
