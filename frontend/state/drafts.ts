/** New things as they look before the server has seen them. */
import type { Bootstrap } from "../api/bootstrap.ts";
import type { Claim, ClaimFields, Evidence, NewEvidence, Place, Source } from "../api/wire.ts";
import { newId } from "./ids.ts";

const BLANK = {
  reason: "",
  contested_by: "",
  contested_by_author: false,
  contest_span: null,
  normalised: "",
  claim_date: null,
  claim_date_precision: "",
  place: "",
  claim_type: "",
  checkable: null,
  topics: [],
  claimant_name: "",
  claimant_kind: "",
  claimant_span: null,
  cue_span: null,
  quote_form: "",
  source_chain: [],
  verdict: "",
  justification: "",
  note: "",
  status: "draft",
  version: 0,
  guideline: null,
  updated_at: "",
  evidence: [],
  comments: 0,
} as const;

/** What a claim marks besides its own words, with nothing marked. */
export const SPAN_FIELDS = { contest_span: null, claimant_span: null, cue_span: null } as const;

export function draftClaim({ article, me }: Bootstrap, place: Place, label: string, fields: ClaimFields): Claim {
  return {
    ...BLANK,
    ...fields,
    ...place,
    label,
    id: newId(),
    article: article.id,
    annotator: me.username,
    mine: true,
    can_change: true,
  };
}

export function draftEvidence({ me }: Bootstrap, claim: string, body: NewEvidence, title = "", number = 0): Evidence {
  const { stance, note, quote } = body;
  return {
    id: newId(),
    claim,
    source: "url" in body ? webSource(body) : articleSource(body.article, number, title),
    quote,
    span: "url" in body ? null : [body.start, body.end],
    stance,
    note,
    set: null,
    question: "",
    answer_type: "",
    later_than_claim: false,
    copy_of: "",
    added_by: me.username,
    accepted_by: null,
    version: 0,
  };
}

function webSource(body: Extract<NewEvidence, { url: string }>): Source {
  const { url, title, publisher, author, published_on, published_precision } = body;
  return {
    kind: "web",
    url,
    title,
    publisher,
    author,
    published_on,
    published_precision,
    article: null,
    article_number: null,
    article_title: "",
  };
}

function articleSource(article: number, number: number, title: string): Source {
  return {
    kind: "article",
    url: "",
    title,
    publisher: "",
    author: "",
    published_on: null,
    published_precision: "",
    article,
    article_number: number,
    article_title: title,
  };
}
