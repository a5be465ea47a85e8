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
  "normalised",
  "claimant_name",
  "claimant_kind",
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
  readonly theirs: Claim[Name];
  readonly mine: Claim[Name];
  /** Whether they changed it since I saw it, and whether I did. */
  readonly byThem: boolean;
  readonly byMe: boolean;
}

export type Conflict = Extract<Trouble, { kind: "conflict" }>;
export type Choice = "both" | "theirs" | "mine";

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

/** The fields to decide on: those they changed, and those I changed to something else. */
export function differences({ base, theirs }: Conflict, mine: ClaimFields): Difference[] {
  const byThem = new Set(changedNames(base, theirs));
  const merged = { ...base, ...mine };
  return changedNames(theirs, merged).map((name) => ({
    name,
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

/** Ends the conflict of a claim: the changes that remain mine are sent upon their version. */
export function resolve(ledger: Ledger, item: Queued, choice: Choice): Ledger {
  if (item.trouble?.kind !== "conflict") return ledger;
  if (choice === "theirs") return withoutLine(ledger, lineOf(item.act));
  if (item.act.kind !== "change") return replace(ledger, item.id, { trouble: null });
  const mine = pendingFields(ledger, item.act.claim);
  const kept = differences(item.trouble, mine).filter((row) => choice === "mine" || !row.byThem);
  const fields = fieldsFor(
    kept.map(({ name }) => name),
    { ...item.trouble.base, ...mine },
  );
  const line = withoutLine(ledger, item.act.claim, item.id);
  return replace(line, item.id, { act: { ...item.act, fields }, trouble: null });
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
  return act.kind === "change" || act.kind === "delete" || act.kind === "restore";
}

function fieldsFor(names: readonly Name[], from: Claim): ClaimFields {
  const fields: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, from[name]]));
  if (names.includes("quote")) Object.assign(fields, { start: from.start, end: from.end });
  return fields as ClaimFields;
}

function equal(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
