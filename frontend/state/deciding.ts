/** What a person writes of a link, and what they decide where two versions meet. */
import { batch } from "@preact/signals";
import type { Evidence, EvidenceFields } from "../api/wire.ts";
import { withLink } from "./acts.ts";
import { type Choices, resolve, type Side } from "./choosing.ts";
import { contest, linkIn, overwrites } from "./conflicts.ts";
import { act } from "./doing.ts";
import type { Queued } from "./ledger.ts";
import type { Screen } from "./screen.ts";

/** Changes fields of a link. `seen` is the link as it was when the person began: what somebody made of the same fields
 * since is asked about. */
export function amend(screen: Screen, seen: Evidence, fields: EvidenceFields): void {
  const { claim, id: evidence } = seen;
  const now = linkIn(screen.claimsById.peek().get(claim)!, evidence) ?? seen;
  const theirs = screen.ledger.peek().rows.get(claim)?.claim;
  batch(() => {
    act(screen, { kind: "amend", claim, evidence, fields });
    if (!theirs || !overwrites(seen, now, fields)) return;
    const base = { ...theirs, evidence: withLink(theirs.evidence, seen) };
    screen.ledger.value = contest(screen.ledger.peek(), base, theirs, "amend");
  });
  screen.say(gettext("Evidence changed."));
}

export function decide(screen: Screen, item: Queued, choice: Side | Choices): void {
  screen.ledger.value = resolve(screen.ledger.peek(), item, choice);
}
