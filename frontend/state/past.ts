/** A claim's history read backwards: what each event changed, and the state it left, to be restored. */
import type { Claim, ClaimFields, Event, Evidence } from "../api/wire.ts";
import type { Wish } from "./acts.ts";
import { equal, LINK_NAMES, type LinkName, linkFields, linkIn, NAMES, type Name, same } from "./conflicts.ts";

/** What is restored with a state: every field a person writes, and the passages they rest on. */
const KEPT = [...NAMES, "start", "end", "contest_span", "claimant_span", "cue_span"] as const;
/** Those that only say something of the wording they count in. */
const PLACED: ReadonlySet<string> = new Set(["quote", "start", "end", "contest_span", "claimant_span", "cue_span"]);
type Kept = (typeof KEPT)[number];
type Fields = Readonly<Record<Kept | "revision", unknown>>;
type Values = Readonly<Record<string, unknown>>;

export interface FieldChange {
  readonly name: Name | LinkName | "status";
  readonly from: unknown;
  readonly to: unknown;
}

/** What became of a link: it came, it went, or fields of it changed. */
export interface LinkChange {
  /** As it was then; of one that went, as it was before. */
  readonly link: Evidence;
  readonly kind: "added" | "removed" | "changed";
  readonly changes: readonly FieldChange[];
}

/** A claim at a time: what was written of it, and every link it ever had, as it is to be. */
export interface State {
  readonly fields: Fields;
  readonly links: ReadonlyMap<string, Wish>;
}

export interface Moment {
  readonly event: Event;
  readonly changes: readonly FieldChange[];
  readonly links: readonly LinkChange[];
  /** What stood from then until the next event. */
  readonly state: State;
}

/** The newest first. What was only said is told elsewhere. `removed` are the links that the claim has no more. */
export function momentsOf(events: readonly Event[], now: Claim, removed: readonly Evidence[] = []): Moment[] {
  let state = stateOf(now, removed);
  return events
    .toReversed()
    .filter(({ verb }) => !verb.startsWith("comment."))
    .map((event) => {
      const after = state;
      state = before(after, event);
      return { event, changes: changesIn(event), links: linkChanges(event, state, after), state: after };
    });
}

export interface Restoration {
  readonly fields: ClaimFields;
  readonly links: readonly Wish[];
  /** Links that were different then and are somebody else's: they stay as they are. */
  readonly left: readonly Evidence[];
}

/** What to write so that a claim is as it was, as far as `me` may; nothing where it is so already. The place goes as a
 * whole, and not at all where the article had another wording then. */
export function restoration(state: State, now: Claim, me: string): Restoration {
  const differ = Array.from(state.links.values()).filter((wish) => !isSo(wish, now));
  const isMine = ({ link }: Wish) => link.added_by === me;
  const left = differ.filter((wish) => !isMine(wish)).map(({ link }) => link);
  return { fields: fieldsBack(state.fields, fieldsOf(now)), links: differ.filter(isMine), left };
}

function fieldsBack(then: Fields, now: Fields): ClaimFields {
  const isSameText = then.revision === now.revision;
  const names = KEPT.filter((name) => (isSameText || !PLACED.has(name)) && !equal(then[name], now[name]));
  const place = names.some((name) => name === "start" || name === "end" || name === "quote");
  const all = place ? new Set([...names, "start", "end", "quote"] as const) : names;
  return Object.fromEntries(Array.from(all, (name) => [name, then[name]])) as ClaimFields;
}

function isSo({ link, linked }: Wish, now: Claim): boolean {
  const there = linkIn(now, link.id);
  return linked ? there !== undefined && same(there, linkFields(link)) : !there;
}

function stateOf(claim: Claim, removed: readonly Evidence[]): State {
  const wishes = [
    ...removed.map((link) => ({ link, linked: false })),
    ...claim.evidence.map((link) => ({ link, linked: true })),
  ];
  return { fields: fieldsOf(claim), links: new Map(wishes.map((wish) => [wish.link.id, wish])) };
}

function fieldsOf(claim: Claim): Fields {
  return kept(claim as unknown as Values) as Fields;
}

function kept(fields: Values): Partial<Fields> {
  const names = ([...KEPT, "revision"] as const).filter((name) => name in fields);
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

/** The state that an event found, from the one it left. */
function before({ fields, links }: State, event: Event): State {
  const then = new Map(links);
  for (const [id, was] of linksBefore(event)) {
    const wish = links.get(id);
    const { linked = wish?.linked } = was;
    if (wish) then.set(id, { link: { ...wish.link, ...ownOf(was) }, linked: linked === true });
  }
  return { fields: isAboutFields(event) ? { ...fields, ...kept(event.before ?? {}) } : fields, links: then };
}

/** Of each link that an event changed what it was before, in the event's own words and whether it was there. */
function linksBefore({ verb, subject, before }: Event): [id: string, was: Values][] {
  const { links = {} } = before ?? {};
  switch (verb) {
    case "claim.reverted":
      return Object.entries(links as Readonly<Record<string, Values>>);
    case "evidence.created":
    case "evidence.restored":
      return [[subject, { linked: false }]];
    case "evidence.deleted":
      return [[subject, { linked: true }]];
    case "evidence.changed":
      return [[subject, before ?? {}]];
    default:
      return [];
  }
}

/** What an event kept of a link's fields; it calls one of them as its column is called. */
function ownOf({ set_number: set, ...was }: Values): Partial<Evidence> {
  const named: Values = set === undefined ? was : { ...was, set };
  return Object.fromEntries(LINK_NAMES.filter((name) => name in named).map((name) => [name, named[name]]));
}

function linkChanges(event: Event, before: State, after: State): LinkChange[] {
  return linksBefore(event).flatMap(([id]) => {
    const [was, now] = [before.links.get(id), after.links.get(id)];
    return was && now ? [linkChange(was, now)] : [];
  });
}

function linkChange(was: Wish, now: Wish): LinkChange {
  if (was.linked !== now.linked) {
    return now.linked
      ? { link: now.link, kind: "added", changes: [] }
      : { link: was.link, kind: "removed", changes: [] };
  }
  const names = LINK_NAMES.filter((name) => !equal(was.link[name], now.link[name]));
  const changes = names.map((name) => ({ name, from: was.link[name], to: now.link[name] }));
  return { link: now.link, kind: "changed", changes };
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
