/** Which request an act is. */
import {
  type Act,
  type ClaimAct,
  type CommentAct,
  isAboutComment,
  isAboutSuggestion,
  type SuggestionAct,
} from "../state/acts.ts";
import { linkFields } from "../state/conflicts.ts";
import type { Ledger, Queued, Row } from "../state/ledger.ts";
import { known } from "../state/rows.ts";
import type { Bootstrap } from "./bootstrap.ts";
import type { Request } from "./client.ts";
import type { Claim } from "./wire.ts";

export type Urls = Pick<Bootstrap["urls"], "claims" | "claim" | "evidence" | "suggestion">;

/** The request of an act, upon the version of its claim that the person had before them. */
export function requestOf({ act, base }: Queued, ledger: Ledger, urls: Urls): Request {
  if (isAboutSuggestion(act)) return suggestionRequest(act, urls);
  if (isAboutComment(act)) return commentRequest(act, known(ledger, act).version, urls);
  return claimRequest(act, base, ledger.rows.get(act.claim), urls);
}

function suggestionRequest({ kind, suggestion }: SuggestionAct, urls: Urls): Request {
  const url = urls.suggestion.replace("{id}", String(suggestion));
  return { method: "POST", url: `${url}${kind === "dismiss" ? "reject" : "restore"}/` };
}

function commentRequest(act: CommentAct, version: number, urls: Urls): Request {
  if (act.kind === "say") {
    const { id, text } = act.draft;
    return { method: "POST", url: `${urls.claim.replace("{id}", act.claim)}comments/`, body: { id, text } };
  }
  const url = `/api/v1/comments/${act.was.id}/`;
  if (act.kind === "reword") return { method: "PATCH", url, body: { text: act.text }, version };
  if (act.kind === "unsay") return { method: "DELETE", url, version };
  return { method: "POST", url: `${url}restore/`, version };
}

function claimRequest(act: ClaimAct, base: Claim | null, row: Row | undefined, urls: Urls): Request {
  const claim = urls.claim.replace("{id}", act.claim);
  const version = base?.version;
  switch (act.kind) {
    case "create":
      return { method: "POST", url: urls.claims, body: newClaim(act) };
    case "change":
      return withVersion({ method: "PATCH", url: claim, body: act.fields }, version);
    case "place":
      return withVersion({ method: "POST", url: `${claim}place/`, body: act.place }, version);
    case "delete":
      return withVersion({ method: "DELETE", url: claim }, version);
    case "restore":
      return withVersion({ method: "POST", url: `${claim}restore/` }, version ?? act.was.version);
    case "revert":
      return withVersion({ method: "POST", url: `${claim}revert/`, body: stateOf(act, base) }, version);
    case "link":
      return { method: "POST", url: `${claim}evidence/`, body: { id: act.draft.id, ...act.body } };
    default:
      return evidenceRequest(act, [...(base?.evidence ?? []), ...(row?.bin ?? [])], urls);
  }
}

function evidenceRequest(
  act: Extract<Act, { kind: "amend" | "unlink" | "relink" }>,
  links: Claim["evidence"],
  urls: Urls,
): Request {
  const id = act.kind === "relink" ? act.was.id : act.evidence;
  const link = links.find((other) => other.id === id);
  const version = link?.version ?? (act.kind === "relink" ? act.was.version : undefined);
  const url = urls.evidence.replace("{id}", id);
  if (act.kind === "amend") return withVersion({ method: "PATCH", url, body: act.fields }, version);
  if (act.kind === "unlink") return withVersion({ method: "DELETE", url }, version);
  return withVersion({ method: "POST", url: `${url}restore/` }, version);
}

/** Of each link the version that the person saw; none where they saw it away. */
function stateOf({ fields, links }: Extract<ClaimAct, { kind: "revert" }>, base: Claim | null): object {
  const seen = new Map(base?.evidence.map(({ id, version }) => [id, version]));
  return {
    fields,
    links: links.map(({ link, linked }) => ({
      ...(linked && linkFields(link)),
      id: link.id,
      linked,
      version: seen.get(link.id) ?? null,
    })),
  };
}

/** What a claim is created from: its place and its label, what was read of it, and the suggestion it takes up. */
function newClaim({ draft, fields, suggestion }: Extract<ClaimAct, { kind: "create" }>): Record<string, unknown> {
  const { id, start, end, quote, revision, label } = draft;
  const known = { ...(revision && { revision }), ...(suggestion && { suggestion }) };
  return { ...fields, id, start, end, quote, label, ...known };
}

function withVersion(request: Request, version: number | undefined): Request {
  return version === undefined ? request : { ...request, version };
}
