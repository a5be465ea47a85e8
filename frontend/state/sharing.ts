/** What is kept in the browser and shared by its tabs: the acts that wait, the steps that can be undone, and drafts. */
import { type Act, isAboutComment, isAboutSuggestion, lineOf } from "./acts.ts";
import { type History, type KeptStep, keptSteps, recalled } from "./history.ts";
import type { Ledger, Queued } from "./ledger.ts";

export type KeptAct = Pick<Queued, "id" | "act" | "base">;
/** What is typed and not yet done, by its place: a claim and a field. */
export type Drafts = ReadonlyMap<string, string>;

/** Everything of one person and article that outlives the page, by id. */
export interface Book {
  readonly acts: ReadonlyMap<string, KeptAct>;
  readonly steps: ReadonlyMap<string, KeptStep>;
  readonly drafts: Drafts;
}
export const EMPTY_BOOK: Book = { acts: new Map(), steps: new Map(), drafts: new Map() };

export interface Change<T> {
  readonly put: ReadonlyMap<string, T>;
  readonly drop: readonly string[];
}
export interface Changes {
  readonly acts: Change<KeptAct>;
  readonly steps: Change<KeptStep>;
  readonly drafts: Change<string>;
}

export function bookOf({ queue }: Ledger, history: History, drafts: Drafts): Book {
  return { acts: byId(queue), steps: byId(keptSteps(history)), drafts };
}

export function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** What has to be written so that the second book is kept where the first was; null for nothing. */
export function changesIn(before: Book, after: Book): Changes | null {
  const changes = {
    acts: changeIn(before.acts, after.acts, (a, b) => a.act === b.act && a.base === b.base),
    steps: changeIn(before.steps, after.steps, (a, b) => a.undone === b.undone),
    drafts: changeIn(before.drafts, after.drafts, (a, b) => a === b),
  };
  return Object.values(changes).some(({ put, drop }) => put.size || drop.length) ? changes : null;
}

export function changeIn<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  same: (one: T, other: T) => boolean = Object.is,
): Change<T> {
  const put = new Map<string, T>();
  for (const [id, value] of after) {
    const was = before.get(id);
    if (was === undefined || !same(was, value)) put.set(id, value);
  }
  return { put, drop: Array.from(before.keys()).filter((id) => !after.has(id)) };
}

export function changed<T>(before: ReadonlyMap<string, T>, { put, drop }: Change<T>): ReadonlyMap<string, T> {
  const after = new Map([...before, ...put]);
  for (const id of drop) after.delete(id);
  return after;
}

/** What one tab tells the others. */
export interface News {
  readonly queue: Change<Queued>;
  readonly steps: Change<KeptStep>;
  /** What the server answered, from the tab that sends. */
  readonly told: Pick<Ledger, "rows" | "comments" | "decided">;
}

/** What the server has told of the things that acts are about. */
export function toldOf(ledger: Ledger, acts: readonly Act[]): News["told"] {
  const comments = acts.filter(isAboutComment).map((act) => (act.kind === "say" ? act.draft.id : act.was.id));
  const suggestions = acts.filter(isAboutSuggestion).map(({ suggestion }) => suggestion);
  return {
    rows: only(ledger.rows, acts.map(lineOf)),
    comments: only(ledger.comments, comments),
    decided: only(ledger.decided, suggestions),
  };
}

function only<K, T>(from: ReadonlyMap<K, T>, keys: readonly K[]): ReadonlyMap<K, T> {
  return new Map(keys.flatMap((key) => (from.has(key) ? [[key, from.get(key)!]] : [])));
}

/** The ledger with what another tab did and heard; a row that is newer here stays. */
export function joined(ledger: Ledger, { queue, told }: News): Ledger {
  const rows = new Map(ledger.rows);
  for (const [id, row] of told.rows) if (row.claim.version >= (rows.get(id)?.claim.version ?? 0)) rows.set(id, row);
  const items = changed(byId(ledger.queue), queue);
  return {
    ...ledger,
    rows,
    comments: new Map([...ledger.comments, ...told.comments]),
    decided: new Map([...ledger.decided, ...told.decided]),
    queue: Array.from(items.values()).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

export function joinedHistory(history: History, { steps }: News): History {
  return recalled(Array.from(changed(byId(keptSteps(history)), steps).values()));
}

/** Acts that were kept, ready to be sent: what was on its way may not have arrived, a conflict is asked about again. */
export function waiting(acts: ReadonlyMap<string, KeptAct>): Map<string, Queued> {
  return new Map(
    Array.from(acts, ([key, { id, act, base }]) => [key, { id, act, base, sending: false, trouble: null }]),
  );
}
