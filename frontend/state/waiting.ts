/** Claims whose words are gone from the article's new wording: they stand nowhere until somebody gives them a place. */
import type { Claim, Place } from "../api/wire.ts";
import { SPAN_FIELDS } from "./drafts.ts";
import { type Ledger, replace } from "./ledger.ts";

/** Whether a claim stands in the wording with a number; one that says nothing of it was made in the open one. */
export function standsIn({ revision }: Claim, current: number | undefined): boolean {
  return revision === undefined || current === undefined || revision === current;
}

/** Makes the claim on other words that could not be made on its own; what was typed of it stays. */
export function drawnAnew(ledger: Ledger, claim: Claim, place: Place): Ledger {
  const item = ledger.queue.find(({ act }) => act.kind === "create" && act.claim === claim.id);
  if (item?.act.kind !== "create") return ledger;
  const { draft, fields } = item.act;
  const anew = { ...item.act, draft: { ...draft, ...SPAN_FIELDS, ...place }, fields: { ...fields, ...SPAN_FIELDS } };
  return replace(ledger, item.id, { act: anew, trouble: null });
}
