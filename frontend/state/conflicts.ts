/** Whether two people changed the same of a claim, or of a link of its evidence. */
import type { Claim, Evidence, EvidenceFields } from "../api/wire.ts";
import { lineOf, type Wish } from "./acts.ts";
import { type Ledger, replace } from "./ledger.ts";

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

/** Every field a person writes of a link. */
export const LINK_NAMES = ["stance", "quote", "note", "set", "question", "answer_type"] as const;
export type LinkName = (typeof LINK_NAMES)[number];

/** Whether a claim or a link has all these values already. */
export function same<T extends object>(thing: T, fields: Partial<T>): boolean {
  return Object.entries(fields).every(([name, value]) => equal(thing[name as keyof T], value));
}

/** What a person wrote of a link. */
export function linkFields(link: Evidence): EvidenceFields {
  return Object.fromEntries(LINK_NAMES.filter((name) => name in link).map((name) => [name, link[name]]));
}

/** Whether two states of a claim's evidence hold the same of a link: written alike in both, or in neither. */
export function sameLink(id: string, before: Claim, after: Claim): boolean {
  const [was, now] = [linkIn(before, id), linkIn(after, id)];
  return was && now ? same(now, linkFields(was)) : was === now;
}

export function linkIn({ evidence }: Claim, id: string): Evidence | undefined {
  return evidence.find((link) => link.id === id);
}

/** Whether links are as they are wished. */
export function fulfilled(claim: Claim, links: readonly Wish[]): boolean {
  return links.every(({ link, linked }) => {
    const now = linkIn(claim, link.id);
    return linked ? now !== undefined && same(now, linkFields(link)) : !now;
  });
}

/** The fields in which two states of a claim differ. */
export function changedNames(before: Claim, after: Claim): Name[] {
  return NAMES.filter(
    (name) => !equal(before[name], after[name]) || (name === "quote" && before.start !== after.start),
  );
}

/** Whether writing these fields, begun when the thing was as `seen`, would undo what another made of them since. */
export function overwrites<T extends object>(seen: T, now: T, fields: Partial<T>): boolean {
  const names = Object.keys(fields) as (keyof T)[];
  return names.some((name) => !equal(seen[name], now[name]) && !equal(now[name], fields[name]));
}

/** Asks about the newest change of a claim, or of a link of it, before it is sent: another changed the same meanwhile.
 * It stands upon what was seen, so that it is asked about after a reload, too. */
export function contest(ledger: Ledger, base: Claim, theirs: Claim, kind: "change" | "amend" = "change"): Ledger {
  const item = ledger.queue.findLast(({ act }) => act.kind === kind && lineOf(act) === base.id);
  return item ? replace(ledger, item.id, { base, trouble: { kind: "conflict", base, theirs } }) : ledger;
}

/** Of lists, whether they hold the same. */
export function equal(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
