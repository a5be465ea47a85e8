/** What a person does, as data: kept in order, shown at once, sent one by one, undone by its opposite. */
import type {
  Claim,
  ClaimFields,
  Comment,
  Evidence,
  EvidenceFields,
  NewEvidence,
  Place,
  Suggestion,
} from "../api/wire.ts";
import { SPAN_FIELDS } from "./drafts.ts";

export type Act = ClaimAct | CommentAct | SuggestionAct;

export type ClaimAct =
  | {
      readonly kind: "create";
      readonly claim: string;
      readonly draft: Claim;
      /** What was read of the claim when it was made. */
      readonly fields?: ClaimFields;
      readonly suggestion?: Suggestion["id"];
    }
  | { readonly kind: "change"; readonly claim: string; readonly fields: ClaimFields }
  /** Onto words of another wording: of the one that is shown, where it waited for some; or back to waiting. */
  | { readonly kind: "place"; readonly claim: string; readonly place: Place }
  | { readonly kind: "delete"; readonly claim: string }
  | { readonly kind: "restore"; readonly claim: string; readonly was: Claim }
  /** Makes it what it was at another time, its links with it. */
  | { readonly kind: "revert"; readonly claim: string; readonly fields: ClaimFields; readonly links: readonly Wish[] }
  | EvidenceAct;

/** A link as it is to be: there, like this, or not there. */
export interface Wish {
  readonly link: Evidence;
  readonly linked: boolean;
}

export type EvidenceAct =
  | { readonly kind: "link"; readonly claim: string; readonly body: NewEvidence; readonly draft: Evidence }
  | { readonly kind: "amend"; readonly claim: string; readonly evidence: string; readonly fields: EvidenceFields }
  | { readonly kind: "unlink"; readonly claim: string; readonly evidence: string }
  | { readonly kind: "relink"; readonly claim: string; readonly was: Evidence };

/** What is said of a claim; `was` is the comment as it was shown before. */
export type CommentAct =
  | { readonly kind: "say"; readonly claim: string; readonly draft: Comment }
  | { readonly kind: "reword"; readonly claim: string; readonly was: Comment; readonly text: string }
  | { readonly kind: "unsay"; readonly claim: string; readonly was: Comment }
  | { readonly kind: "resay"; readonly claim: string; readonly was: Comment };

/** Wanting no claim of a suggestion, and taking that back. */
export interface SuggestionAct {
  readonly kind: "dismiss" | "revive";
  readonly suggestion: Suggestion["id"];
}

/** Names what an act is about: acts about one thing are sent one after the other, a claim's comments in its line. */
export function lineOf(act: Act): string {
  return isAboutSuggestion(act) ? `suggestion ${act.suggestion}` : act.claim;
}

export function isAboutComment(act: Act): act is CommentAct {
  return act.kind === "say" || act.kind === "reword" || act.kind === "unsay" || act.kind === "resay";
}

export function isAboutSuggestion(act: Act): act is SuggestionAct {
  return act.kind === "dismiss" || act.kind === "revive";
}

export function isAboutEvidence(act: Act): act is EvidenceAct {
  return act.kind === "link" || act.kind === "amend" || act.kind === "unlink" || act.kind === "relink";
}

/** Whether an act shows on the claim itself. */
export function isAboutClaim(act: Act): act is ClaimAct {
  return !isAboutComment(act) && !isAboutSuggestion(act);
}

/** A claim as an act leaves it; undefined once it is deleted. The claim itself is never changed. */
export function apply(claim: Claim | undefined, act: ClaimAct): Claim | undefined {
  switch (act.kind) {
    case "create":
      return act.draft;
    case "restore":
      return claim ?? act.was;
    case "delete":
      return undefined;
    case "change":
      return claim && { ...claim, ...act.fields };
    case "place":
      return claim && { ...claim, ...SPAN_FIELDS, ...act.place };
    case "revert":
      return claim && { ...claim, ...act.fields, evidence: act.links.reduce(fulfil, claim.evidence) };
    default:
      return claim && { ...claim, evidence: applyToEvidence(claim.evidence, act) };
  }
}

function applyToEvidence(evidence: readonly Evidence[], act: EvidenceAct): readonly Evidence[] {
  switch (act.kind) {
    case "link":
      return withLink(evidence, act.draft);
    case "relink":
      return withLink(evidence, act.was);
    case "unlink":
      return evidence.filter(({ id }) => id !== act.evidence);
    case "amend":
      return evidence.map((link) => (link.id === act.evidence ? { ...link, ...act.fields } : link));
  }
}

function fulfil(evidence: readonly Evidence[], { link, linked }: Wish): readonly Evidence[] {
  return linked ? withLink(evidence, link) : evidence.filter(({ id }) => id !== link.id);
}

/** The link that an act is about. */
export function linkOf(act: EvidenceAct): string {
  return "evidence" in act ? act.evidence : act.kind === "link" ? act.draft.id : act.was.id;
}

/** The list with a link put in its place, or at the end if it has none yet. */
export function withLink(evidence: readonly Evidence[], link: Evidence): readonly Evidence[] {
  const known = evidence.some(({ id }) => id === link.id);
  return known ? evidence.map((other) => (other.id === link.id ? link : other)) : [...evidence, link];
}
