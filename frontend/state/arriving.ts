/** What somebody's change, told by the stream, asks of a page that shows an article. */
import type { Change, JobNews } from "../api/news.ts";
import type { Claim, Evidence } from "../api/wire.ts";
import { lineOf } from "./acts.ts";
import type { Ledger, Row } from "./ledger.ts";

/** What is to be read again. */
export interface Errand {
  readonly claims: ReadonlySet<string>;
  /** Claims that were deleted, and not brought back since: there is nothing to read. */
  readonly gone: ReadonlySet<string>;
  /** Claims of which something was said or decided. */
  readonly talks: ReadonlySet<string>;
  /** How far the person is with the article. */
  readonly assignment: boolean;
  /** The article itself, with all that stands in it: it may have a new wording. */
  readonly article: boolean;
}

/** From so many on, all claims of the article in one request are cheaper than each of them. */
export const MANY = 8;

/** Whether a change is about something that this article's page shows. */
export function concerns(change: Change, article: number): boolean {
  return (
    change.article === article && /^(claim|evidence|comment|review|assignment|article|suggestions)\./.test(change.verb)
  );
}

/** A job that will still tell of its end. */
export function isRunning({ state }: JobNews): boolean {
  return state === "queued" || state === "running";
}

export function errandOf(changes: readonly Change[]): Errand {
  const named = (verbs: RegExp) =>
    new Set(changes.flatMap(({ verb, claim }) => (claim && verbs.test(verb) ? [claim] : [])));
  const latest = new Map(changes.map(({ claim, verb }) => [claim, verb]));
  const isGone = (claim: string) => latest.get(claim) === "claim.deleted";
  const claims = Array.from(named(/^(claim|evidence|review)\./));
  return {
    claims: new Set(claims.filter((claim) => !isGone(claim))),
    gone: new Set(claims.filter(isGone)),
    talks: named(/^(comment|review)\.|\.reviewed$/),
    assignment: changes.some(({ verb }) => /^(assignment|review)\.|\.reviewed$/.test(verb)),
    article: changes.some(({ verb }) => /^(article|suggestions)\.|^claim\.(reanchored|orphaned)/.test(verb)),
  };
}

/** Whether a change may be one of my own that is still on its way: then its answer tells more than a request would. */
export function isOnItsWay({ actor, claim }: Change, me: string, { queue }: Ledger): boolean {
  return actor === me && queue.some(({ act, sending }) => sending && lineOf(act) === claim);
}

/** What was written between two states of the ledger, by the ids under which the stream will tell of it. */
export function written(before: Ledger["rows"], after: Ledger["rows"]): string[] {
  if (before === after) return [];
  return Array.from(after).flatMap(([id, row]) => {
    const was = before.get(id);
    return was?.claim === row.claim ? [] : stepsOf(was?.claim, row.claim);
  });
}

/** An act on the claim itself is told once, whatever it does to its links. */
function stepsOf(was: Claim | undefined, now: Claim): string[] {
  if (was?.version !== now.version) return [now.id];
  const links = new Map(was.evidence.map((link): [string, Evidence] => [link.id, link]));
  const stepped = now.evidence.filter(({ id, version }) => links.get(id)?.version !== version);
  const removed = [...links.keys()].filter((id) => !now.evidence.some((link) => link.id === id));
  return [...stepped.map(({ id }) => id), ...removed];
}

/** Takes over claims as they were just read; `gone` were not there any more. What waits to be sent lies on top. */
export function arrive(ledger: Ledger, claims: readonly Claim[], gone: readonly string[] = []): Ledger {
  const rows = new Map(ledger.rows);
  for (const claim of claims) {
    const row = rows.get(claim.id);
    if (isNews(row, claim)) rows.set(claim.id, { claim, gone: false, bin: row?.bin ?? [] });
  }
  for (const id of gone) {
    const row = rows.get(id);
    if (row) rows.set(id, { ...row, gone: true });
  }
  return { ...ledger, rows };
}

/** Takes over all claims of the article, asked for when the rows were `before`: what was written since is newer. */
export function refresh(ledger: Ledger, before: Ledger["rows"], claims: readonly Claim[]): Ledger {
  const untouched = (id: string) => ledger.rows.get(id) === before.get(id);
  const listed = new Set(claims.map(({ id }) => id));
  const gone = [...ledger.rows.keys()].filter((id) => !listed.has(id));
  return arrive(
    ledger,
    claims.filter(({ id }) => untouched(id)),
    gone.filter(untouched),
  );
}

/** A claim that is as it was known stays the very same, so that nothing of it is drawn again. */
function isNews(row: Row | undefined, { version, evidence }: Claim): boolean {
  if (!row || row.gone) return true;
  if (version !== row.claim.version) return version > row.claim.version;
  const versions = (links: readonly Evidence[]) => links.map((link) => `${link.id} ${link.version}`).join();
  return versions(evidence) !== versions(row.claim.evidence);
}
