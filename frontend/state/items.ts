/** What stands in an article to be stepped through: claims and suggestions, in the order of the text. */
import type { Claim, Suggestion } from "../api/wire.ts";
import { inTextOrder } from "./lanes.ts";

export type Item =
  | { readonly kind: "claim"; readonly start: number; readonly end: number; readonly claim: Claim }
  | { readonly kind: "suggestion"; readonly start: number; readonly end: number; readonly suggestion: Suggestion };

export function itemsOf(claims: readonly Claim[], suggestions: readonly Suggestion[]): readonly Item[] {
  const made = claims.map((claim): Item => ({ kind: "claim", start: claim.start, end: claim.end, claim }));
  const offered = suggestions.map(
    (suggestion): Item => ({ kind: "suggestion", start: suggestion.start, end: suggestion.end, suggestion }),
  );
  return [...made, ...offered].sort(inTextOrder);
}
