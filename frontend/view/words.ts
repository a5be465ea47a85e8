/** The domain's values in the reader's words. Functions, since the catalogue is read when the page is drawn. */
import type { Stance } from "../api/wire.ts";
import type { Name } from "../state/conflicts.ts";

type Words = Readonly<Record<string, string>>;

export const claimTypes = (): Words => ({
  event_property: gettext("Event or property"),
  numerical: gettext("Numerical"),
  quote_verification: gettext("Quote verification"),
  causal: gettext("Causal"),
  position_statement: gettext("Position statement"),
  prediction: gettext("Prediction"),
});

export const claimantKinds = (): Words => ({
  person: gettext("Person"),
  organisation: gettext("Organisation"),
  state: gettext("State"),
  document: gettext("Document"),
  anonymous: gettext("Anonymous"),
  author: gettext("Author’s voice"),
});

export const quoteForms = (): Words => ({
  direct: gettext("direct"),
  mixed: gettext("mixed"),
  indirect: gettext("indirect"),
});

export const verdicts = (): Words => ({
  supported: gettext("Supported"),
  refuted: gettext("Refuted"),
  not_enough_evidence: gettext("Not enough evidence"),
  conflicting_evidence: gettext("Conflicting evidence"),
});

export const statuses = (): Words => ({
  draft: gettext("draft"),
  submitted: gettext("submitted"),
  returned: gettext("returned"),
  accepted: gettext("accepted"),
  rejected: gettext("rejected"),
});

export const stances = (): Readonly<Record<Stance, string>> => ({
  supports: gettext("Supports"),
  refutes: gettext("Refutes"),
  context: gettext("Context"),
});

export const fieldNames = (): Readonly<Record<Name, string>> => ({
  quote: gettext("Place"),
  label: gettext("Label"),
  reason: gettext("Reason"),
  contested_by: gettext("Contested by"),
  contested_by_author: gettext("Contested by the author"),
  contest_span: gettext("Where it is contested"),
  normalised: gettext("Stands alone"),
  claimant_name: gettext("Claimant"),
  claimant_kind: gettext("Kind of claimant"),
  claimant_span: gettext("Where the claimant stands"),
  cue_span: gettext("Cue"),
  quote_form: gettext("Form"),
  source_chain: gettext("Source chain"),
  claim_date: gettext("When"),
  claim_date_precision: gettext("Precision of the date"),
  place: gettext("Where"),
  claim_type: gettext("What"),
  checkable: gettext("Checkable"),
  topics: gettext("Topics"),
  verdict: gettext("Verdict"),
  justification: gettext("Justification"),
  note: gettext("Note"),
});

/** What an article's pieces are called when they are folded away. */
export const roles = (): Words => ({
  banner: gettext("Banner"),
  teaser: gettext("Teaser"),
  credit: gettext("Credit"),
  tail: gettext("Tail"),
});

export const repeats = (): Words => ({
  title: gettext("Repeats the title"),
  lead: gettext("Repeats the lead"),
  standfirst: gettext("Repeats the standfirst"),
  heading: gettext("Repeats a heading"),
  caption: gettext("Repeats a caption"),
});
