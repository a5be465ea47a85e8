/** Which request an act is. */
import { type Act, type ClaimAct, isAboutSuggestion, type SuggestionAct } from "../state/acts.ts";
import type { Row } from "../state/ledger.ts";
import type { Request } from "./client.ts";
import type { Bootstrap } from "./wire.ts";

/** The request of an act, upon the versions the server last told. */
export function requestOf(act: Act, row: Row | undefined, urls: Bootstrap["urls"]): Request {
  return isAboutSuggestion(act) ? suggestionRequest(act, urls) : claimRequest(act, row, urls);
}

function suggestionRequest({ kind, suggestion }: SuggestionAct, urls: Bootstrap["urls"]): Request {
  const url = urls.suggestion.replace("{id}", String(suggestion));
  return { method: "POST", url: `${url}${kind === "dismiss" ? "reject" : "restore"}/` };
}

function claimRequest(act: ClaimAct, row: Row | undefined, urls: Bootstrap["urls"]): Request {
  const claim = urls.claim.replace("{id}", act.claim);
  const version = row?.claim.version;
  switch (act.kind) {
    case "create":
      return { method: "POST", url: urls.claims, body: newClaim(act) };
    case "change":
      return withVersion({ method: "PATCH", url: claim, body: act.fields }, version);
    case "delete":
      return withVersion({ method: "DELETE", url: claim }, version);
    case "restore":
      return withVersion({ method: "POST", url: `${claim}restore/` }, version ?? act.was.version);
    case "link":
      return { method: "POST", url: `${claim}evidence/`, body: { id: act.draft.id, ...act.body } };
    default:
      return evidenceRequest(act, row, urls);
  }
}

function evidenceRequest(
  act: Extract<ClaimAct, { kind: "amend" | "unlink" | "relink" }>,
  row: Row | undefined,
  urls: Bootstrap["urls"],
): Request {
  const id = act.kind === "relink" ? act.was.id : act.evidence;
  const known = [...(row?.claim.evidence ?? []), ...(row?.bin ?? [])].find((link) => link.id === id);
  const version = known?.version ?? (act.kind === "relink" ? act.was.version : undefined);
  const url = urls.evidence.replace("{id}", id);
  if (act.kind === "amend") return withVersion({ method: "PATCH", url, body: act.fields }, version);
  if (act.kind === "unlink") return withVersion({ method: "DELETE", url }, version);
  return withVersion({ method: "POST", url: `${url}restore/` }, version);
}

/** What a claim is created from: its place and its label, what was read of it, and the suggestion it takes up. */
function newClaim({ draft, fields, suggestion }: Extract<Act, { kind: "create" }>): Record<string, unknown> {
  const { id, start, end, quote, label } = draft;
  return { ...fields, id, start, end, quote, label, ...(suggestion === undefined ? {} : { suggestion }) };
}

function withVersion(request: Request, version: number | undefined): Request {
  return version === undefined ? request : { ...request, version };
}
