/** Handing an article in: whether it is, and what is still missing. */
import type { Faults } from "../api/client.ts";
import type { Assignment, Claim } from "../api/wire.ts";

/** What a claim lacked at one of its versions, in a sentence. */
export interface Gap {
  readonly claim: string;
  readonly version: number;
  readonly sentence: string;
}

/** The gaps that the server named, by claim, with the versions it looked at. */
export function gapsIn(fields: Faults, claims: ReadonlyMap<string, Claim>): readonly Gap[] {
  return Object.entries(fields).map(([claim, sentence]) => ({
    claim,
    sentence,
    version: claims.get(claim)?.version ?? 0,
  }));
}

/** Those of claims that nobody has touched since: of the others only the server knows. */
export function openGaps(gaps: readonly Gap[], claims: ReadonlyMap<string, Claim>): readonly Gap[] {
  return gaps.filter(({ claim, version }) => claims.get(claim)?.version === version);
}

/** Handed in, and nothing of mine is left to hand in. */
export function isHandedIn(assignment: Assignment | null, claims: readonly Claim[]): boolean {
  const open = claims.some(({ mine, status }) => mine && (status === "draft" || status === "returned"));
  return !open && (assignment?.state === "submitted" || assignment?.state === "done");
}
