/** What is being written of a link: kept letter by letter, beside the link as it was when the person began. */
import type { Claim, Evidence, EvidenceFields } from "../api/wire.ts";
import { equal, linkIn } from "./conflicts.ts";
import type { Drafts } from "./sharing.ts";

export interface LinkDraft {
  readonly seen: Evidence;
  readonly fields: EvidenceFields;
}

export function linkPlace({ claim, id }: Pick<Evidence, "claim" | "id">): string {
  return `${claim} link ${id}`;
}

export function readDraft(kept: string): LinkDraft {
  return JSON.parse(kept) as LinkDraft;
}

/** What was made different. */
export function written({ seen, fields }: LinkDraft): EvidenceFields {
  const names = Object.keys(fields) as (keyof EvidenceFields)[];
  return Object.fromEntries(
    names.filter((name) => !equal(fields[name], seen[name])).map((name) => [name, fields[name]]),
  );
}

/** What was being written of links that the claim has no more. */
export function strayDrafts(drafts: Drafts, claim: Claim): readonly LinkDraft[] {
  const kept = Array.from(drafts).filter(([place]) => place.startsWith(linkPlace({ claim: claim.id, id: "" })));
  return kept.map(([, typed]) => readDraft(typed)).filter(({ seen }) => !linkIn(claim, seen.id));
}
