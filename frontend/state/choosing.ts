/** What each of two people made of a claim or of a link, and the ways out: theirs, mine, or field by field. */
import type { Claim, ClaimFields, Evidence, EvidenceFields } from "../api/wire.ts";
import { type Act, apply, isAboutEvidence, lineOf, linkOf, type Wish } from "./acts.ts";
import { changedNames, equal, LINK_NAMES, type LinkName, linkFields, linkIn, type Name } from "./conflicts.ts";
import { type Ledger, type Queued, replace, type Trouble } from "./ledger.ts";

export interface Difference {
  /** A field of the claim or of a link, or "linked": the whole link, all that is written of it or nothing. */
  readonly name: Name | LinkName | "linked";
  /** Null where it is the claim's own. */
  readonly link: Evidence | null;
  /** What both of us began with. */
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  /** Whether they changed it since I saw it, and whether I did. */
  readonly byThem: boolean;
  readonly byMe: boolean;
}

/** The acts that write fields. */
type Writing = Extract<Act, { kind: "change" | "place" | "amend" | "revert" }>;
export type Conflict = Extract<Trouble, { kind: "conflict" }>;
export type Side = "theirs" | "mine";
/** Whose value each field is to have, by its key. */
export type Choices = ReadonlyMap<string, Side>;

/** A field of a claim by its name, one of a link by both. */
export function keyOf({ link, name }: Pick<Difference, "link" | "name">): string {
  return link ? `${link.id} ${name}` : name;
}

/** What is to be decided about an act that met another's: what they changed, and what I changed to something else. */
export function differences(ledger: Ledger, item: Queued): Difference[] {
  if (item.trouble?.kind !== "conflict") return [];
  const { base, theirs } = item.trouble;
  const mine = wanted(ledger, item, base);
  return [
    ...(item.act.kind === "amend" ? [] : fieldsOf(base, theirs, mine)),
    ...linksOf(item.act).flatMap((id) => linkRows(linkIn(base, id), linkIn(theirs, id), linkIn(mine, id))),
  ];
}

/** Whether keeping both is more than keeping mine: something of each of us is left. */
export function canKeepBoth(rows: readonly Difference[]): boolean {
  return rows.some(({ byThem }) => byThem) && rows.some(({ byThem, byMe }) => byMe && !byThem);
}

/** Their version, with what I alone changed. */
export function keepBoth(rows: readonly Difference[]): Choices {
  return new Map(rows.map((row) => [keyOf(row), row.byThem ? "theirs" : "mine"]));
}

/** What only one of us changed is that one's; what both changed waits for a word. */
export function evident(rows: readonly Difference[]): Choices {
  return keepBoth(rows.filter(({ byThem, byMe }) => byThem !== byMe));
}

export function isDecided(rows: readonly Difference[], choices: Choices): boolean {
  return rows.every((row) => choices.has(keyOf(row)));
}

/** Ends a conflict. Of each field the chosen value; what remains mine is sent upon their version. */
export function resolve(ledger: Ledger, item: Queued, choice: Side | Choices): Ledger {
  if (item.trouble?.kind !== "conflict") return ledger;
  const { base, theirs } = item.trouble;
  if (choice === "theirs") return withoutMatter(ledger, item);
  const { act } = item;
  if (!writes(act)) return replace(ledger, item.id, { base: theirs, trouble: null });
  // Who places a claim writes nothing but that.
  const isWritten = ({ name }: Difference) => act.kind !== "place" || name === "quote";
  const isKept = (row: Difference) => isWritten(row) && (choice === "mine" || choice.get(keyOf(row)) === "mine");
  const kept = differences(ledger, item).filter(isKept);
  if (kept.length === 0) return withoutMatter(ledger, item);
  const left = replace(withoutMatter(ledger, item, item.id), item.id, { base: theirs, trouble: null });
  return replace(left, item.id, { act: reduced(act, kept, theirs, wanted(ledger, item, base)) });
}

/** Everything that waits to be changed on a claim, the latest last. */
export function pendingFields({ queue }: Ledger, claim: string): ClaimFields {
  const fields = queue.map(({ act }) => (act.kind === "change" && act.claim === claim ? act.fields : {}));
  return Object.assign({}, ...fields);
}

/** The claim as I want it: what I saw, with all that I did to the same since. */
function wanted({ queue }: Ledger, item: Queued, base: Claim): Claim {
  const acts = queue.filter((other) => isOfMatter(other, item)).map(({ act }) => act);
  return acts.filter(writes).reduce((claim, act) => apply(claim, act)!, base);
}

function writes(act: Act): act is Writing {
  return act.kind === "change" || act.kind === "place" || act.kind === "amend" || act.kind === "revert";
}

function fieldsOf(base: Claim, theirs: Claim, mine: Claim): Difference[] {
  const [byThem, byMe] = [changedNames(base, theirs), changedNames(base, mine)];
  return changedNames(theirs, mine).map((name) => ({
    name,
    link: null,
    base: base[name],
    theirs: theirs[name],
    mine: mine[name],
    byThem: byThem.includes(name),
    byMe: byMe.includes(name),
  }));
}

/** The fields of a link in which we differ; where only one of us has it, nothing but that. */
function linkRows(base: Evidence | undefined, theirs: Evidence | undefined, mine: Evidence | undefined): Difference[] {
  const link = mine ?? theirs;
  if (!link) return [];
  const row = (name: Difference["name"], one: unknown, two: unknown, three: unknown): Difference => {
    return { name, link, base: one, theirs: two, mine: three, byThem: !equal(one, two), byMe: !equal(one, three) };
  };
  const whole = (of: Evidence | undefined) => of && linkFields(of);
  if (!theirs || !mine) return [row("linked", whole(base), whole(theirs), whole(mine))];
  return LINK_NAMES.filter((name) => !equal(theirs[name], mine[name])).map((name) =>
    row(name, base?.[name], theirs[name], mine[name]),
  );
}

/** The links that an act writes. */
function linksOf(act: Act): string[] {
  if (act.kind === "amend") return [act.evidence];
  return act.kind === "revert" ? act.links.map(({ link }) => link.id) : [];
}

/** The act with nothing left but what is kept of it. */
function reduced(act: Writing, kept: readonly Difference[], theirs: Claim, mine: Claim): Act {
  if (act.kind === "place") return act;
  if (act.kind === "amend") return { ...act, fields: linkPart(kept, linkIn(mine, act.evidence)!) };
  const fields = claimPart(kept, mine);
  if (act.kind === "change") return { ...act, fields };
  const links = act.links.flatMap(({ link }) => {
    const rows = kept.filter((row) => row.link?.id === link.id);
    return rows.length ? [wishOf(rows, linkIn(theirs, link.id), linkIn(mine, link.id))] : [];
  });
  return { ...act, fields, links };
}

/** One of us has the link, as the rows say. */
function wishOf(rows: readonly Difference[], theirs: Evidence | undefined, mine: Evidence | undefined): Wish {
  if (!mine) return { link: theirs!, linked: false };
  return { link: theirs ? { ...theirs, ...linkPart(rows, mine) } : mine, linked: true };
}

function linkPart(rows: readonly Difference[], from: Evidence): EvidenceFields {
  return Object.fromEntries(rows.map(({ name }) => [name, linkFields(from)[name as LinkName]]));
}

/** The place goes as a whole. */
function claimPart(rows: readonly Difference[], from: Claim): ClaimFields {
  const names = rows.filter(({ link }) => !link).map(({ name }) => name as Name);
  const fields: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, from[name]]));
  if (names.includes("quote")) Object.assign(fields, { start: from.start, end: from.end });
  return fields as ClaimFields;
}

function withoutMatter(ledger: Ledger, item: Queued, except?: string): Ledger {
  return { ...ledger, queue: ledger.queue.filter((other) => other.id === except || !isOfMatter(other, item)) };
}

/** Whether an act is decided on with another: both are about one link, or about the claim's own fields. */
function isOfMatter(other: Queued, { id, act }: Queued): boolean {
  if (other.id === id) return true;
  if (lineOf(other.act) !== lineOf(act)) return false;
  if (isAboutEvidence(act)) return isAboutEvidence(other.act) && linkOf(other.act) === linkOf(act);
  return /^(change|place|delete|restore)$/.test(other.act.kind);
}
