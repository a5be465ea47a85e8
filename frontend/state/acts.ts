/** What a person does, as data: kept in order, shown at once, sent one by one, undone by its opposite. */
import type { Claim, ClaimFields, Evidence, EvidenceFields, NewEvidence, Suggestion } from "../api/wire.ts";

/** Of a claim, or of its evidence. */
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
  | { readonly kind: "delete"; readonly claim: string }
  | { readonly kind: "restore"; readonly claim: string; readonly was: Claim }
  | { readonly kind: "link"; readonly claim: string; readonly body: NewEvidence; readonly draft: Evidence }
  | { readonly kind: "amend"; readonly claim: string; readonly evidence: string; readonly fields: EvidenceFields }
  | { readonly kind: "unlink"; readonly claim: string; readonly evidence: string }
  | { readonly kind: "relink"; readonly claim: string; readonly was: Evidence };

/** Wanting no claim of a suggestion, and taking that back. */
export interface SuggestionAct {
  readonly kind: "dismiss" | "revive";
  readonly suggestion: Suggestion["id"];
}

export type Act = ClaimAct | SuggestionAct;

export function isAboutSuggestion(act: Act): act is SuggestionAct {
  return act.kind === "dismiss" || act.kind === "revive";
}

/** Names what an act is about: acts about one thing are sent one after the other. */
export function lineOf(act: Act): string {
  return isAboutSuggestion(act) ? `suggestion ${act.suggestion}` : act.claim;
}

/** What undoes an act and what does it again. Doing a creation again is a restoration: its id is taken. */
export interface Step {
  readonly back: Act;
  readonly forth: Act;
}

/** The step of an act, seen from the claim as it was shown before it; null where nothing can be undone. */
export function stepOf(act: Act, before: Claim | undefined): Step | null {
  if (isAboutSuggestion(act))
    return { back: { ...act, kind: act.kind === "dismiss" ? "revive" : "dismiss" }, forth: act };
  const { claim } = act;
  if (act.kind === "create")
    return { back: { kind: "delete", claim }, forth: { kind: "restore", claim, was: act.draft } };
  if (!before) return null;
  switch (act.kind) {
    case "change":
      return { back: { kind: "change", claim, fields: pick(before, act.fields) }, forth: act };
    case "delete":
      return { back: { kind: "restore", claim, was: before }, forth: act };
    case "link":
      return {
        back: { kind: "unlink", claim, evidence: act.draft.id },
        forth: { kind: "relink", claim, was: act.draft },
      };
    case "unlink":
      return evidenceStep(act, before, (was) => ({ kind: "relink", claim, was }));
    case "amend":
      return evidenceStep(act, before, (was) => ({ ...act, fields: pick(was, act.fields) }));
    default:
      return null;
  }
}

function evidenceStep(
  act: Extract<ClaimAct, { evidence: string }>,
  before: Claim,
  opposite: (was: Evidence) => Act,
): Step | null {
  const was = before.evidence.find(({ id }) => id === act.evidence);
  return was ? { back: opposite(was), forth: act } : null;
}

/** The values an object has for the names of another. */
function pick<T extends object>(from: object, names: T): T {
  return Object.fromEntries(Object.keys(names).map((name) => [name, from[name as keyof typeof from]])) as T;
}

/** A claim as an act leaves it; undefined once it is deleted. The claim itself is never changed. */
export function apply(claim: Claim | undefined, act: Act): Claim | undefined {
  if (isAboutSuggestion(act)) return claim;
  switch (act.kind) {
    case "create":
      return act.draft;
    case "restore":
      return claim ?? act.was;
    case "delete":
      return undefined;
    case "change":
      return claim && { ...claim, ...act.fields };
    default:
      return claim && { ...claim, evidence: applyToEvidence(claim.evidence, act) };
  }
}

function applyToEvidence(
  evidence: readonly Evidence[],
  act: Extract<Act, { kind: "link" | "amend" | "unlink" | "relink" }>,
): readonly Evidence[] {
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

/** The list with a link put in its place, or at the end if it has none yet. */
export function withLink(evidence: readonly Evidence[], link: Evidence): readonly Evidence[] {
  const known = evidence.some(({ id }) => id === link.id);
  return known ? evidence.map((other) => (other.id === link.id ? link : other)) : [...evidence, link];
}
