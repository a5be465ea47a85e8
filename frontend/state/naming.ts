/** What claims and suggestions are called aloud: "Disputed claim, 2 of 14, evidence 1", then their words. */
import type { Claim, Suggestion } from "../api/wire.ts";
import type { Screen } from "./screen.ts";

/** A claim without its words: what it is, where among those shown, what hangs on it. */
export function claimName(screen: Screen, claim: Claim): string {
  const { id, label, mine, annotator, evidence, comments } = claim;
  const claims = screen.visible.peek();
  const kind = interpolate(gettext("%(label)s claim"), { label: screen.labelName(label) }, true);
  return [
    mine ? kind : `${kind} (${screen.nameOf(annotator)})`,
    screen.waiting.peek().includes(claim)
      ? gettext("waiting for a place")
      : place(claims.findIndex((other) => other.id === id) + 1, claims.length),
    counted(gettext("evidence %(count)s"), evidence.length),
    counted(gettext("comments %(count)s"), comments),
  ]
    .filter(Boolean)
    .join(", ");
}

export function suggestionName(screen: Screen, { id }: Suggestion): string {
  const open = screen.open.peek();
  return `${gettext("Suggestion")}, ${place(open.findIndex((other) => other.id === id) + 1, open.length)}`;
}

function place(at: number, all: number): string {
  return interpolate(gettext("%(at)s of %(all)s"), { at, all }, true);
}

function counted(format: string, count: number): string {
  return count ? interpolate(format, { count }, true) : "";
}
