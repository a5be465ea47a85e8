/** What a person does to claims: every act is shown at once, can be undone, and waits to be sent. */
import { batch } from "@preact/signals";
import type { Claim, ClaimFields, NewEvidence, Suggestion } from "../api/wire.ts";
import type { Span } from "../text/offsets.ts";
import { type Act, isAboutSuggestion, lineOf } from "./acts.ts";
import { contest, overwrites } from "./conflicts.ts";
import { draftClaim, draftEvidence } from "./drafts.ts";
import { drop, forget, type History, push, redo, undo } from "./history.ts";
import { idAfter } from "./ids.ts";
import { again, discard, perform, type Queued } from "./ledger.ts";
import { prefill } from "./prefilling.ts";
import type { Screen } from "./screen.ts";
import { holds, isHanding, type Step, stepOf } from "./steps.ts";

/** Does something, remembering how to undo it. */
export function act(screen: Screen, deed: Act): void {
  const step = stepOf(nextId(screen), deed, screen.claimsById.peek().get(lineOf(deed)));
  batch(() => {
    queue(screen, deed);
    if (step) screen.history.value = push(screen.history.peek(), step);
  });
}

/** Behind everything that waits and everything that can be undone. */
export function nextId(screen: Screen): string {
  const [queued, done] = [screen.ledger.peek().queue.at(-1)?.id, screen.history.peek().done.at(-1)?.id];
  return idAfter(
    [queued, done]
      .filter((id) => id !== undefined)
      .sort()
      .at(-1),
  );
}

/** Makes a claim of a span and chooses it. Of a span that is my claim already, the label changes. */
export function claimSpan(screen: Screen, span: Span, label: string, suggestion?: number): void {
  const [reading, read] = [screen.reading.peek(), screen.read.peek()];
  if (!reading || !read || !mayAnnotate(screen)) return;
  const mine = screen.claims.peek().filter((claim) => claim.mine);
  const same = mine.find(({ start, end }) => start === span.start && end === span.end);
  if (same) {
    screen.choose(same.id);
    relabel(screen, same, label);
    return;
  }
  const fields = prefill(span, read, mine);
  const place = { ...reading.placeOf(span), revision: reading.article.revision };
  const draft = draftClaim(screen.bootstrap, place, label, fields);
  act(screen, { kind: "create", claim: draft.id, draft, fields, suggestion });
  screen.choose(draft.id);
  screen.say(sentence(gettext("%(label)s: %(quote)s"), screen, draft));
}

export function relabel(screen: Screen, claim: Claim, label: string): void {
  if (claim.label === label) return;
  if (change(screen, claim, { label })) screen.say(sentence(gettext("Now %(label)s."), screen, { ...claim, label }));
}

/** Changes fields of a claim; false, and said so, where that isn't allowed.
 *
 * `seen` is the claim as it was when the person began: what somebody made of the same fields since is asked about.
 */
export function change(screen: Screen, claim: Claim, fields: ClaimFields, seen = claim): boolean {
  if (!mayChange(screen, claim)) return false;
  const isAsked = overwrites(seen, screen.claimsById.peek().get(claim.id) ?? seen, fields);
  const theirs = screen.ledger.peek().rows.get(claim.id)?.claim;
  batch(() => {
    act(screen, { kind: "change", claim: claim.id, fields });
    if (isAsked && theirs) screen.ledger.value = contest(screen.ledger.peek(), seen, theirs);
  });
  return true;
}

export function remove(screen: Screen, claim: Claim): void {
  if (!mayChange(screen, claim)) return;
  screen.choose(null);
  act(screen, { kind: "delete", claim: claim.id });
  screen.say(sentence(gettext("Deleted: %(quote)s. Ctrl Z brings it back."), screen, claim));
}

export function linkEvidence(screen: Screen, claim: string, body: NewEvidence, title = "", number = 0): void {
  if (!mayAnnotate(screen)) return;
  act(screen, { kind: "link", claim, body, draft: draftEvidence(screen.bootstrap, claim, body, title, number) });
  screen.say(gettext("Evidence linked."));
}

export function unlinkEvidence(screen: Screen, claim: string, evidence: string): void {
  act(screen, { kind: "unlink", claim, evidence });
  screen.say(gettext("Evidence removed. Ctrl Z brings it back."));
}

/** Wants no claim of a suggestion; false, and said so, where that isn't the person's to decide. */
export function dismiss(screen: Screen, suggestion: Suggestion): boolean {
  const may = mayAnnotate(screen);
  if (may) act(screen, { kind: "dismiss", suggestion: suggestion.id });
  return may;
}

export function undoLast(screen: Screen): void {
  const past = undo(screen.history.peek());
  if (past) take(screen, ...past, "back");
  else screen.say(gettext("Nothing to undo."));
}

export function redoLast(screen: Screen): void {
  const future = redo(screen.history.peek());
  if (future) take(screen, ...future, "forth");
  else screen.say(gettext("Nothing to do again."));
}

/** Takes a step, unless somebody changed the claim since: what they did is not undone, and the step is forgotten. */
function take(screen: Screen, step: Step, after: History, way: "back" | "forth"): void {
  const [deed, last] = way === "back" ? [step.back, step.forth] : [step.forth, step.back];
  if (isHanding(deed) || isHanding(last)) {
    if (isHanding(deed)) screen.handing.value = { what: deed.kind, after };
    return;
  }
  const claim = screen.claimsById.peek().get(lineOf(last));
  if (!holds(last, claim)) {
    screen.history.value = drop(screen.history.peek(), step);
    if (claim) show(screen, claim);
    const [undone, redone] = [
      gettext("Not undone: this claim was changed since, and that would be lost."),
      gettext("Not done again: this claim was changed since, and that would be lost."),
    ];
    screen.warn(way === "back" ? undone : redone);
    return;
  }
  batch(() => {
    screen.history.value = after;
    goTo(screen, deed);
  });
  screen.say(way === "back" ? gettext("Undone.") : gettext("Done again."));
}

/** Undoing elsewhere in the article must be seen: the claim is chosen and brought into sight. */
function goTo(screen: Screen, deed: Act): void {
  queue(screen, deed);
  if (isAboutSuggestion(deed)) {
    const back = screen.open.peek().find(({ id }) => id === deed.suggestion) ?? null;
    screen.select(back && { start: back.start, end: back.end }, back?.id);
    if (back) screen.seek(back);
    return;
  }
  show(screen, screen.claimsById.peek().get(deed.claim));
}

/** A claim whose creation the server refused was never there: to undo it is to give it up. */
function queue(screen: Screen, deed: Act): void {
  const refused = screen.ledger
    .peek()
    .queue.find(
      ({ act, trouble }) => act.kind === "create" && trouble?.kind === "refused" && lineOf(act) === lineOf(deed),
    );
  if (refused && deed.kind === "delete") giveUp(screen, refused);
  else screen.ledger.value = perform(screen.ledger.peek(), nextId(screen), deed);
  screen.warning.value = "";
}

function show(screen: Screen, claim: Claim | undefined): void {
  screen.choose(claim ? claim.id : null);
  if (claim && screen.claims.peek().includes(claim)) screen.seek(claim);
}

export function tryAgain(screen: Screen, item: Queued): void {
  screen.ledger.value = again(screen.ledger.peek(), item.id);
}

export function giveUp(screen: Screen, item: Queued): void {
  screen.ledger.value = discard(screen.ledger.peek(), item.id);
  if (item.act.kind === "create") screen.history.value = forget(screen.history.peek(), item.act.claim);
}

function mayAnnotate(screen: Screen): boolean {
  const may = screen.bootstrap.can.annotate;
  if (!may) screen.say(gettext("You can read this article, but not annotate it."));
  return may;
}

export function mayChange(screen: Screen, claim: Claim): boolean {
  if (!claim.can_change) screen.say(gettext("Only its annotator can change this claim."));
  return claim.can_change;
}

function sentence(format: string, screen: Screen, { label, quote }: Claim): string {
  return interpolate(format, { label: screen.labelName(label), quote }, true);
}
