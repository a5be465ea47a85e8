/** Which facts of a claim are shown: those that hold something, and those its label asks for. */
import type { Claim } from "../api/wire.ts";

export const FACTS = [
  "normalised",
  "attribution",
  "contest",
  "reason",
  "when",
  "where",
  "what",
  "chain",
  "topics",
  "note",
] as const;
export type Fact = (typeof FACTS)[number];

const FILLED: Readonly<Record<Fact, (claim: Claim) => boolean>> = {
  normalised: ({ normalised }) => normalised !== "",
  attribution: ({ claimant_name, claimant_kind }) => claimant_name !== "" || claimant_kind !== "",
  contest: ({ contested_by, contested_by_author }) => contested_by !== "" || contested_by_author,
  reason: ({ reason }) => reason !== "",
  when: ({ claim_date }) => claim_date !== null,
  where: ({ place }) => place !== "",
  what: ({ claim_type, checkable }) => claim_type !== "" || checkable !== null,
  chain: ({ source_chain }) => source_chain.length > 0,
  topics: ({ topics }) => topics.length > 0,
  note: ({ note }) => note !== "",
};

/** What the default labels cannot do without: who contests it, whose claim it is. */
const ASKED: Readonly<Record<string, Fact>> = { disputed: "contest", attributed: "attribution" };

export function isFilled(claim: Claim, fact: Fact): boolean {
  return FILLED[fact](claim);
}

export function isMissing(claim: Claim, fact: Fact): boolean {
  return ASKED[claim.label] === fact && !isFilled(claim, fact);
}

export function shownFacts(claim: Claim, more: boolean): readonly Fact[] {
  return FACTS.filter((fact) => more || isFilled(claim, fact) || isMissing(claim, fact));
}
