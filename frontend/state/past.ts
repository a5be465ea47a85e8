/** A claim's history read backwards: what each event changed, and the state it left, to be restored. */
import type { Claim, ClaimFields, Event } from "../api/wire.ts";
import { equal, NAMES, type Name } from "./conflicts.ts";

/** What is restored with a state: every field a person writes, and the passages they rest on. */
const KEPT = [...NAMES, "start", "end", "contest_span", "claimant_span", "cue_span"] as const;
/** Those that only say something of the wording they count in. */
const PLACED: ReadonlySet<string> = new Set(["quote", "start", "end", "contest_span", "claimant_span", "cue_span"]);
type Kept = (typeof KEPT)[number];
type State = Readonly<Record<Kept | "revision", unknown>>;

export interface FieldChange {
  readonly name: Name | "status";
  readonly from: unknown;
  readonly to: unknown;
}

export interface Moment {
  readonly event: Event;
  readonly changes: readonly FieldChange[];
  /** What was written on the claim from then until the next event. */
  readonly state: State;
}

/** The newest first. What was only said is told elsewhere. */
export function momentsOf(events: readonly Event[], now: Claim): Moment[] {
  let state = stateOf(now);
  return events
    .toReversed()
    .filter(({ verb }) => !verb.startsWith("comment."))
    .map((event) => {
      const moment = { event, changes: changesIn(event), state };
      if (isAboutFields(event)) state = { ...state, ...kept(event.before ?? {}) };
      return moment;
    });
}

/** The fields to write so that a claim is as it was; none when it is so already. The place goes as a whole, and not at
 * all where the article had another wording then. */
export function restoration(state: State, now: Claim): ClaimFields {
  const current = stateOf(now);
  const isSameText = state.revision === current.revision;
  const names = KEPT.filter((name) => (isSameText || !PLACED.has(name)) && !equal(state[name], current[name]));
  const place = names.some((name) => name === "start" || name === "end" || name === "quote");
  const all = place ? new Set([...names, "start", "end", "quote"] as const) : names;
  return Object.fromEntries(Array.from(all, (name) => [name, state[name]])) as ClaimFields;
}

function stateOf(claim: Claim): State {
  return kept(claim as unknown as Record<string, unknown>) as State;
}

function kept(fields: Readonly<Record<string, unknown>>): Partial<State> {
  const names = ([...KEPT, "revision"] as const).filter((name) => name in fields);
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

function changesIn(event: Event): FieldChange[] {
  const { before, after } = event;
  if (!isAboutFields(event) || !before || !after) return [];
  return ([...NAMES, "status"] as const)
    .filter((name) => name in after && !equal(before[name], after[name]))
    .map((name) => ({ name, from: before[name], to: after[name] }));
}

function isAboutFields({ verb }: Event): boolean {
  return /^(claim|review)\./.test(verb) && verb !== "claim.created";
}
