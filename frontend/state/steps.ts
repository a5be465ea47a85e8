/** What undoes an act and what does it again, and whether that can still be done without harm. */
import type { Claim, Evidence } from "../api/wire.ts";
import { type Act, type ClaimAct, type CommentAct, isAboutClaim, isAboutComment, linkOf, type Wish } from "./acts.ts";
import { fulfilled, linkFields, linkIn, same } from "./conflicts.ts";

/** Handing the article in, or taking it back. It isn't kept like an act: only the server knows what is missing. */
export interface Handing {
  readonly kind: "submit" | "take-back";
}

/** Doing a creation again is a restoration: its id is taken. */
export interface Step {
  /** In the order of doing: one that came later is greater. */
  readonly id: string;
  readonly back: Act | Handing;
  readonly forth: Act | Handing;
}

export function isHanding(deed: Act | Handing): deed is Handing {
  return deed.kind === "submit" || deed.kind === "take-back";
}

export function handingStep(id: string, kind: Handing["kind"]): Step {
  return { id, back: { kind: kind === "submit" ? "take-back" : "submit" }, forth: { kind } };
}

type Pair = Omit<Step, "id">;

/** The step of an act, seen from the claim as it was shown before it; null where nothing can be undone. */
export function stepOf(id: string, act: Act, before: Claim | undefined): Step | null {
  const pair = pairOf(act, before);
  return pair && { id, ...pair };
}

function pairOf(act: Act, before: Claim | undefined): Pair | null {
  if (isAboutComment(act)) return commentPair(act);
  if (isAboutClaim(act)) return claimPair(act, before);
  return { back: { ...act, kind: act.kind === "dismiss" ? "revive" : "dismiss" }, forth: act };
}

function claimPair(act: ClaimAct, before: Claim | undefined): Pair | null {
  const { claim } = act;
  if (act.kind === "create")
    return { back: { kind: "delete", claim }, forth: { kind: "restore", claim, was: act.draft } };
  if (!before) return null;
  switch (act.kind) {
    case "change":
      return { back: { kind: "change", claim, fields: pick(before, act.fields) }, forth: act };
    case "place":
      return { back: { ...act, place: pick(before, act.place) }, forth: act };
    case "revert":
      return {
        back: { ...act, fields: pick(before, act.fields), links: act.links.map((wish) => asItWas(wish, before)) },
        forth: act,
      };
    case "delete":
      return { back: { kind: "restore", claim, was: before }, forth: act };
    case "link":
      return {
        back: { kind: "unlink", claim, evidence: act.draft.id },
        forth: { kind: "relink", claim, was: act.draft },
      };
    case "unlink":
      return evidencePair(act, before, (was) => ({ kind: "relink", claim, was }));
    case "amend":
      return evidencePair(act, before, (was) => ({ ...act, fields: pick(was, act.fields) }));
    default:
      return null;
  }
}

function asItWas({ link }: Wish, before: Claim): Wish {
  const was = linkIn(before, link.id);
  return { link: was ?? link, linked: was !== undefined };
}

function evidencePair(
  act: Extract<Act, { evidence: string }>,
  before: Claim,
  opposite: (was: Evidence) => Act,
): Pair | null {
  const was = linkIn(before, act.evidence);
  return was ? { back: opposite(was), forth: act } : null;
}

function commentPair(act: CommentAct): Pair | null {
  const { claim } = act;
  switch (act.kind) {
    case "say":
      return { back: { kind: "unsay", claim, was: act.draft }, forth: { kind: "resay", claim, was: act.draft } };
    case "reword":
      return {
        back: { kind: "reword", claim, was: { ...act.was, text: act.text }, text: act.was.text },
        forth: act,
      };
    case "unsay":
      return { back: { kind: "resay", claim, was: act.was }, forth: act };
    default:
      return null;
  }
}

/** Whether a claim still is as this act left it: only then may the act be taken back, or it would undo another's. */
export function holds(act: Act, claim: Claim | undefined): boolean {
  if (!isAboutClaim(act)) return true; // its own version, which the server knows, guards a comment
  switch (act.kind) {
    case "delete":
      return claim === undefined;
    case "create":
    case "restore":
      return claim !== undefined && same(claim, placeAndLabel(act.kind === "create" ? act.draft : act.was));
    case "change":
      return claim !== undefined && same(claim, act.fields);
    case "place":
      return claim !== undefined && same(claim, act.place);
    case "revert":
      return claim !== undefined && same(claim, act.fields) && fulfilled(claim, act.links);
    default:
      return claim !== undefined && linkHolds(act, claim);
  }
}

function linkHolds(act: Extract<Act, { kind: "link" | "relink" | "amend" | "unlink" }>, claim: Claim): boolean {
  const link = linkIn(claim, linkOf(act));
  if (act.kind === "unlink") return !link;
  if (!link) return false;
  return same(link, act.kind === "amend" ? act.fields : linkFields(act.kind === "link" ? act.draft : act.was));
}

function placeAndLabel({ start, end, quote, label }: Claim) {
  return { start, end, quote, label };
}

/** The values an object has for the names of another. */
function pick<T extends object>(from: object, names: T): T {
  return Object.fromEntries(Object.keys(names).map((name) => [name, from[name as keyof typeof from]])) as T;
}
