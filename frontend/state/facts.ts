/** Which facts of a claim are shown: those that hold something, and those its label asks for. */
import type { Claim, Label } from "../api/wire.ts";

const FACTS = ["normalised", "attribution", "contest", "reason", "circumstances", "chain", "topics", "note"] as const;
export type Fact = (typeof FACTS)[number];

const FILLED: Readonly<Record<Fact, (claim: Claim) => boolean>> = {
  normalised: ({ normalised }) => normalised !== "",
  attribution: (claim) => saysWho(claim) || claim.claimant_kind !== "" || claim.cue_span !== null,
  contest: (claim) => saysWhoContests(claim) || claim.contest_span !== null,
  reason: ({ reason }) => reason !== "",
  circumstances: (claim) =>
    claim.claim_date !== null || claim.place !== "" || claim.claim_type !== "" || claim.checkable !== null,
  chain: ({ source_chain }) => source_chain.length > 0,
  topics: ({ topics }) => topics.length > 0,
  note: ({ note }) => note !== "",
};

/** What a label may ask for, and the field that answers it. The server asks the same when an article is handed in. */
const ASKED = [
  { fact: "attribution", field: "claimant_name", asks: (label: Label) => label.needs_source, answers: saysWho },
  { fact: "contest", field: "contested_by", asks: (label: Label) => label.needs_contester, answers: saysWhoContests },
] as const;

function isFilled(claim: Claim, fact: Fact): boolean {
  return FILLED[fact](claim);
}

/** What the claim's label asks for and doesn't find, each with the field to write it in. */
export function missing(claim: Claim, labels: readonly Label[]): { readonly fact: Fact; readonly field: string }[] {
  const label = labels.find(({ key }) => key === claim.label);
  return ASKED.filter(({ asks, answers }) => label && asks(label) && !answers(claim));
}

export function shownFacts(claim: Claim, labels: readonly Label[], more: boolean): readonly Fact[] {
  const asked = new Set(missing(claim, labels).map(({ fact }) => fact));
  return FACTS.filter((fact) => more || isFilled(claim, fact) || asked.has(fact));
}

function saysWho({ claimant_name, claimant_span }: Claim): boolean {
  return claimant_name.trim() !== "" || claimant_span !== null;
}

function saysWhoContests({ contested_by, contested_by_author }: Claim): boolean {
  return contested_by.trim() !== "" || contested_by_author;
}
