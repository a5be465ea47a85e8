/** What the workspace shows: a few values that change, and what follows from them. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Bootstrap, OwnKeys } from "../api/bootstrap.ts";
import type { Present } from "../api/news.ts";
import type { Article, Assignment, Claim, Suggestion } from "../api/wire.ts";
import { runsToTheLeft } from "../text/direction.ts";
import { Offsets, type Span } from "../text/offsets.ts";
import { Words } from "../text/words.ts";
import { type Piece, piecesOf, sectionsOf, sentencesIn } from "./article.ts";
import { Desk } from "./desk.ts";
import type { Drawer } from "./drawer.ts";
import type { History } from "./history.ts";
import { type Item, itemsOf } from "./items.ts";
import { type Binding, bindings } from "./keys.ts";
import { inTextOrder } from "./lanes.ts";
import { FIRST_SHOWS, type Shows } from "./layers.ts";
import { decisions, shown } from "./ledger.ts";
import { touching } from "./overlaps.ts";
import { owned } from "./ownkeys.ts";
import { type Read, readOf } from "./prefilling.ts";
import { type Standing, standing } from "./saving.ts";
import type { Search } from "./search.ts";
import type { Handing } from "./steps.ts";
import { type Gap, isHandedIn, openGaps } from "./submission.ts";
import { standsIn } from "./waiting.ts";

/** An article with everything that follows from its text and marks, made once. */
export class Reading {
  readonly article: Article;
  readonly offsets: Offsets;
  readonly words: Words;
  readonly pieces: readonly Piece[];
  readonly sections: ReturnType<typeof sectionsOf>;
  readonly sentences: readonly Span[];

  constructor(article: Article) {
    this.article = article;
    this.offsets = new Offsets(article.text);
    this.words = new Words(article.text, article.language);
    this.pieces = piecesOf(article, this.offsets);
    this.sections = sectionsOf(this.pieces);
    this.sentences = sentencesIn(article, this.pieces, this.offsets);
  }

  /** A span with the characters it holds. */
  placeOf({ start, end }: Span): Span & { quote: string } {
    return { start, end, quote: this.offsets.slice({ start, end }) };
  }

  /** Whether the paragraph before or around a position is written from right to left. */
  runsToTheLeft(position: number): boolean {
    const piece = this.pieces.find(({ start, end }) => start <= position && position <= end);
    return piece !== undefined && runsToTheLeft(this.offsets.slice(piece));
  }

  /** The span grown to whole words; null when it holds only space. */
  snap({ start, end }: Span): Span | null {
    const units = this.words.snap({ start: this.offsets.toUnits(start), end: this.offsets.toUnits(end) });
    return units && { start: this.offsets.toPoints(units.start), end: this.offsets.toPoints(units.end) };
  }
}

export class Screen extends Desk {
  readonly bootstrap: Bootstrap;
  /** The person's own choice of keys, and the table of keys as they have it. */
  readonly own: Signal<OwnKeys>;
  readonly keys: ReadonlySignal<readonly Binding[]>;

  readonly reading: Signal<Reading | null> = signal(null);
  /** Whether highlights lie on the article yet: what is beside it comes after them. */
  readonly drawn: Signal<boolean> = signal(false);
  /** Why the article or its claims could not be loaded, in a sentence. */
  readonly problem: Signal<string | null> = signal(null);
  readonly suggestions: Signal<readonly Suggestion[]> = signal([]);
  readonly savedAt: Signal<Date | null> = signal(null);
  readonly lostSince: Signal<Date | null> = signal(null);

  readonly assignment: Signal<Assignment | null> = signal(null);
  /** What kept the article from being handed in. */
  readonly gaps: Signal<readonly Gap[]> = signal([]);
  /** Why handing in or taking back did not work, in a sentence. */
  readonly refusal: Signal<string> = signal("");

  /** The selection in progress. */
  readonly pick: Signal<Span | null> = signal(null);
  readonly chosen: Signal<string | null> = signal(null);
  /** The suggestion that is shown, by its id; its words are the selection, until edges are moved. */
  readonly offered: Signal<Suggestion["id"] | null> = signal(null);
  /** Where the reader was last: stepping goes on from there after letting go. */
  place: number | null = null;
  /** What of the text is in sight; the view tells it. */
  sight: () => Span | null = () => null;
  /** The label that Enter gives to a selection. */
  readonly armed: Signal<string | null> = signal(null);
  readonly drawer: Signal<Drawer | null> = signal(null);
  readonly shows: Signal<Shows> = signal(FIRST_SHOWS);
  /** The label whose claims are listed, or all. */
  readonly filter: Signal<string | null> = signal(null);
  readonly keysOpen: Signal<boolean> = signal(false);
  /** Whether the chosen claim's card shows every field. */
  readonly more: Signal<boolean> = signal(false);
  /** The label whose guideline is read, empty for the whole of it; null while nobody reads it. */
  readonly rule: Signal<string | null> = signal(null);
  readonly search: Signal<Search | null> = signal(null);
  /** On a narrow page: whether the list of claims covers the foot. */
  readonly listOpen: Signal<boolean> = signal(false);
  /** Whether the event stream tells what happens: then nothing needs to be asked for again and again. */
  readonly live: Signal<boolean> = signal(false);
  /** Others who have an article of this project open. */
  readonly people: Signal<readonly Present[]> = signal([]);
  /** How often something was said or decided about a claim since the page was opened. */
  readonly talks: Signal<ReadonlyMap<string, number>> = signal(new Map());
  /** Asks to hand the article in or take it back, as a step of the history does; after it the history is as told. */
  readonly handing: Signal<{ readonly what: Handing["kind"]; readonly after: History } | null> = signal(null);
  /** Why something that was asked for was not done, until the next act. */
  readonly warning: Signal<string> = signal("");
  /** What a screen reader is told. */
  readonly said: Signal<string> = signal("");
  /** Asks the view to bring a span into sight; a new object each time. */
  readonly sought: Signal<{ readonly span: Span } | null> = signal(null);
  /** Asks the view to focus a field of the chosen claim, its discussion ("say"), or the labels at the selection. */
  readonly wanted: Signal<string | null> = signal(null);

  readonly claimsById: ReadonlySignal<ReadonlyMap<string, Claim>> = computed(() => shown(this.ledger.value));
  readonly #all = computed(() => Array.from(this.claimsById.value.values()).sort(inTextOrder));
  readonly #revision = computed(() => this.reading.value?.article.revision);
  /** Every claim that stands in the article as it reads now, in text order. */
  readonly claims: ReadonlySignal<readonly Claim[]> = computed(() =>
    this.#all.value.filter((claim) => standsIn(claim, this.#revision.value)),
  );
  /** Those that don't: their words are gone from it. */
  readonly waiting: ReadonlySignal<readonly Claim[]> = computed(() =>
    this.#all.value.filter((claim) => !standsIn(claim, this.#revision.value)),
  );
  /** The claims the reader has switched on. */
  readonly visible: ReadonlySignal<readonly Claim[]> = computed(() => {
    const { mine, others } = this.shows.value;
    return this.claims.value.filter((claim) => (claim.mine ? mine : others.has(claim.annotator)));
  });
  readonly claim: ReadonlySignal<Claim | null> = computed(
    () => this.claimsById.value.get(this.chosen.value ?? "") ?? null,
  );
  /** The article as the pipeline read it, its suggestions included. */
  readonly read: ReadonlySignal<Read | null> = computed(() => {
    const reading = this.reading.value;
    return reading && readOf(reading, this.suggestions.value);
  });
  /** The suggestions nobody has decided on. One that a claim of mine touches has had its answer. */
  readonly open: ReadonlySignal<readonly Suggestion[]> = computed(() => {
    const answered = touching(this.claims.value.filter(({ mine }) => mine));
    const decided = decisions(this.ledger.value);
    const stateOf = ({ id, state }: Suggestion) => decided.get(id) ?? state;
    const isOpen = (suggestion: Suggestion) => stateOf(suggestion) === "open" && !answered(suggestion);
    return this.suggestions.value.filter(isOpen).sort(inTextOrder);
  });
  readonly suggestion: ReadonlySignal<Suggestion | null> = computed(
    () => this.open.value.find(({ id }) => id === this.offered.value) ?? null,
  );
  /** What one steps through: claims, and suggestions where they are shown. */
  readonly items: ReadonlySignal<readonly Item[]> = computed(() =>
    itemsOf(this.visible.value, this.shows.value.suggestions ? this.open.value : []),
  );
  readonly openGaps: ReadonlySignal<readonly Gap[]> = computed(() => openGaps(this.gaps.value, this.claimsById.value));
  readonly handedIn: ReadonlySignal<boolean> = computed(() => isHandedIn(this.assignment.value, this.#all.value));
  readonly standing: ReadonlySignal<Standing> = computed(() => standing(this.ledger.value.queue));

  readonly #drawers = new Map<string, Drawer>();
  readonly #newDrawer: (claim: string) => Drawer;

  constructor(bootstrap: Bootstrap, newDrawer: (claim: string) => Drawer) {
    super();
    this.bootstrap = bootstrap;
    this.assignment.value = bootstrap.assignment;
    this.#newDrawer = newDrawer;
    this.own = signal(bootstrap.keys);
    this.keys = computed(() => owned(bindings(bootstrap.labels), this.own.value));
  }

  /** A claim's drawer: the same as long as the page is open, so that closing it loses nothing. */
  drawerOf(claim: string): Drawer {
    const known = this.#drawers.get(claim) ?? this.#newDrawer(claim);
    this.#drawers.set(claim, known);
    return known;
  }

  /** What a person is called; someone who came after the page was opened, and is not here now, by their user name. */
  nameOf(username: string): string {
    const present = [this.bootstrap.me, ...this.people.value].find((person) => person.username === username);
    return this.bootstrap.people[username] ?? present?.name ?? username;
  }

  /** Something was said about these claims. */
  heard(claims: ReadonlySet<string>): void {
    if (claims.size === 0) return;
    const talks = new Map(this.talks.peek());
    for (const claim of claims) talks.set(claim, (talks.get(claim) ?? 0) + 1);
    this.talks.value = talks;
  }

  get isPreparing(): boolean {
    return this.reading.peek()?.article.state === "preparing";
  }

  labelName(key: string): string {
    return this.bootstrap.labels.find((label) => label.key === key)?.name ?? key;
  }

  showOther(annotator: string): void {
    const { others, ...rest } = this.shows.peek();
    this.shows.value = { ...rest, others: new Set([...others, annotator]) };
  }

  /** The same sentence once more is told once more: for a screen reader it has to differ. */
  say(sentence: string): void {
    this.said.value = sentence === this.said.peek() ? `${sentence}\u00a0` : sentence;
  }

  warn(sentence: string): void {
    this.warning.value = sentence;
    this.say(sentence);
  }

  seek(span: Span): void {
    this.sought.value = { span };
  }

  choose(id: string | null): void {
    if (id !== this.chosen.peek()) this.more.value = false;
    this.chosen.value = id;
    this.offered.value = null;
    this.pick.value = null;
    this.listOpen.value = false;
    this.place = this.claim.peek()?.start ?? this.place;
  }

  select(span: Span | null, suggestion: Suggestion["id"] | null = null): void {
    this.pick.value = span;
    this.offered.value = suggestion;
    if (!span) return;
    this.chosen.value = null;
    this.place = span.start;
  }
}
