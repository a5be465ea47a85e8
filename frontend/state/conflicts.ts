/** Two people changed one claim: what each of them changed, and the ways out. */
import type { Claim, ClaimFields } from "../api/wire.ts";
import { lineOf } from "./acts.ts";
import { type Ledger, type Queued, replace, type Trouble } from "./ledger.ts";

/** Every field a person writes. The place goes as one: start, end and quote belong together. */
export const NAMES = [
  "quote",
  "label",
  "reason",
  "contested_by",
  "contested_by_author",
  "contest_span",
  "normalised",
  "claimant_name",
  "claimant_kind",
  "claimant_span",
  "cue_span",
  "quote_form",
  "source_chain",
  "claim_date",
  "claim_date_precision",
  "place",
  "claim_type",
  "checkable",
  "topics",
  "verdict",
  "justification",
  "note",
] as const;
export type Name = (typeof NAMES)[number];

export interface Difference {
  readonly name: Name;
  /** What both of us began with. */
  readonly base: Claim[Name];
  readonly theirs: Claim[Name];
  readonly mine: Claim[Name];
  /** Whether they changed it since I saw it, and whether I did. */
  readonly byThem: boolean;
  readonly byMe: boolean;
}

export type Conflict = Extract<Trouble, { kind: "conflict" }>;
export type Side = "theirs" | "mine";
/** Whose value each field is to have. */
export type Choices = ReadonlyMap<Name, Side>;

/** Whether a claim has all these values already. */
export function same(claim: Claim, fields: ClaimFields): boolean {
  return Object.entries(fields).every(([name, value]) => equal(claim[name as keyof ClaimFields], value));
}

/** The fields in which two states of a claim differ. */
export function changedNames(before: Claim, after: Claim): Name[] {
  return NAMES.filter(
    (name) => !equal(before[name], after[name]) || (name === "quote" && before.start !== after.start),
  );
}

/** Whether writing these fields, begun when the claim was as `seen`, would undo what another made of them since. */
export function overwrites(seen: Claim, now: Claim, fields: ClaimFields): boolean {
  const names = Object.keys(fields) as (keyof ClaimFields)[];
  return names.some((name) => !equal(seen[name], now[name]) && !equal(now[name], fields[name]));
}

/** Asks about the newest change of a claim before it is sent: another changed the same meanwhile. */
export function contest(ledger: Ledger, base: Claim, theirs: Claim): Ledger {
  const item = ledger.queue.findLast(({ act }) => act.kind === "change" && act.claim === base.id);
  return item ? replace(ledger, item.id, { trouble: { kind: "conflict", base, theirs } }) : ledger;
}

/** The fields to decide on: those they changed, and those I changed to something else. */
export function differences({ base, theirs }: Conflict, mine: ClaimFields): Difference[] {
  const byThem = new Set(changedNames(base, theirs));
  const merged = { ...base, ...mine };
  return changedNames(theirs, merged).map((name) => ({
    name,
    base: base[name],
    theirs: theirs[name],
    mine: merged[name],
    byThem: byThem.has(name),
    byMe: name in mine,
  }));
}

/** Whether keeping both is more than keeping mine: something of each of us is left. */
export function canKeepBoth(rows: readonly Difference[]): boolean {
  return rows.some(({ byThem }) => byThem) && rows.some(({ byThem, byMe }) => byMe && !byThem);
}

/** Their version, with what I alone changed. */
export function keepBoth(rows: readonly Difference[]): Choices {
  return new Map(rows.map(({ name, byThem }) => [name, byThem ? "theirs" : "mine"]));
}

/** What only one of us changed is that one's; what both changed waits for a word. */
export function evident(rows: readonly Difference[]): Choices {
  return new Map(keepBoth(rows.filter(({ byThem, byMe }) => byThem !== byMe)));
}

export function isDecided(rows: readonly Difference[], choices: Choices): boolean {
  return rows.every(({ name }) => choices.has(name));
}

/** Ends the conflict of a claim. Of each field the chosen value; what remains mine is sent upon their version. */
export function resolve(ledger: Ledger, item: Queued, choice: Side | Choices): Ledger {
  if (item.trouble?.kind !== "conflict") return ledger;
  if (choice === "theirs") return withoutLine(ledger, lineOf(item.act));
  const base = item.trouble.theirs;
  if (item.act.kind !== "change") return replace(ledger, item.id, { base, trouble: null });
  const mine = pendingFields(ledger, item.act.claim);
  const names = differences(item.trouble, mine).map(({ name }) => name);
  const kept = names.filter((name) => choice === "mine" || choice.get(name) === "mine");
  if (kept.length === 0) return withoutLine(ledger, item.act.claim);
  const fields = fieldsFor(kept, { ...item.trouble.base, ...mine });
  const line = withoutLine(ledger, item.act.claim, item.id);
  return replace(line, item.id, { act: { ...item.act, fields }, base, trouble: null });
}

/** Everything that waits to be changed on a claim, the latest last. */
export function pendingFields({ queue }: Ledger, claim: string): ClaimFields {
  const fields = queue.map(({ act }) => (act.kind === "change" && act.claim === claim ? act.fields : {}));
  return Object.assign({}, ...fields);
}

function withoutLine(ledger: Ledger, claim: string, except?: string): Ledger {
  const drops = (item: Queued) => lineOf(item.act) === claim && item.id !== except && isAboutFields(item);
  return { ...ledger, queue: ledger.queue.filter((item) => !drops(item)) };
}

function isAboutFields({ act }: Queued): boolean {
  return act.kind === "change" || act.kind === "place" || act.kind === "delete" || act.kind === "restore";
}

function fieldsFor(names: readonly Name[], from: Claim): ClaimFields {
  const fields: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, from[name]]));
  if (names.includes("quote")) Object.assign(fields, { start: from.start, end: from.end });
  return fields as ClaimFields;
}

/** Of lists, whether they hold the same. */
export function equal(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
