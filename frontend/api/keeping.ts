/** Keeps a desk in the browser, and in step with the other tabs that have the same article open.
 *
 * Whatever changes is written at once, beside the painting; an act may be sent once it lies there. Every tab writes
 * what it did itself and tells the others, so that all show the same.
 */
import { batch, effect, type Signal, signal } from "@preact/signals";
import type { Act } from "../state/acts.ts";
import type { Desk } from "../state/desk.ts";
import type { Queued } from "../state/ledger.ts";
import {
  type Book,
  bookOf,
  byId,
  type Change,
  type Changes,
  changed,
  changeIn,
  changesIn,
  EMPTY_BOOK,
  joined,
  joinedHistory,
  type News,
  toldOf,
  waiting,
} from "../state/sharing.ts";
import type { Shelf } from "./shelf.ts";

export class Keeper {
  readonly #desk: Desk;
  readonly #article: number;
  readonly #shelf: Shelf | null;
  readonly #channel: BroadcastChannel;
  /** What lies in the browser, and the queue as the other tabs know it. */
  #kept: Book = EMPTY_BOOK;
  #told: ReadonlyMap<string, Queued> = new Map();
  #busy = false;
  readonly #safe = new WeakSet<Act>();
  readonly #writes: Signal<number> = signal(0);
  readonly #end = new AbortController();

  constructor(desk: Desk, article: number, shelf: Shelf | null, username: string) {
    this.#desk = desk;
    this.#article = article;
    this.#shelf = shelf;
    desk.unkept.value = shelf === null;
    this.#channel = new BroadcastChannel(`workbench ${username} ${article}`);
    this.#channel.onmessage = ({ data }: MessageEvent<News>) => this.#join(data);
  }

  /** From now on every change is kept and told. */
  start(): void {
    let last: readonly unknown[] = [];
    const stop = effect(() => {
      const { ledger, history, drafts } = this.#desk;
      const now = [ledger.value.queue, history.value, drafts.value];
      if (now.some((part, index) => part !== last[index])) queueMicrotask(() => this.#tend());
      last = now;
    });
    const { signal } = this.#end;
    signal.addEventListener("abort", stop);
    // What a field saves as the page goes must still get out.
    addEventListener("pagehide", () => this.#write(), { signal });
  }

  /** Leaves the article to others: nothing is kept, told or heard any more. */
  stop(): void {
    this.#end.abort();
    this.#channel.close();
  }

  /** Whether an act may be sent: it lies in the browser, or the browser keeps nothing. */
  isSafe({ act }: Queued): boolean {
    this.#writes.value; // told anew with every write
    return this.#safe.has(act) || this.#desk.unkept.value;
  }

  /** Takes up what lies in the browser: at the start, and what a tab left that is gone. */
  async recall(): Promise<void> {
    const before = this.#kept;
    const book = await this.#read();
    const { ledger, drafts } = this.#desk;
    // What was kept before and isn't waiting any more was dropped here while the browser was read.
    const here = new Map<string, unknown>([...before.acts, ...byId(ledger.peek().queue)]);
    const unknown = new Map(Array.from(book.acts).filter(([id]) => !here.has(id)));
    const gone = changeIn(before.acts, book.acts).drop;
    const steps = changeIn(before.steps, book.steps, () => true);
    this.#join({ queue: { put: waiting(unknown), drop: gone }, steps, told: toldOf(ledger.peek(), []) });
    if (before !== EMPTY_BOOK) return;
    drafts.value = new Map([...book.drafts, ...drafts.peek()]);
    this.#kept = { ...this.#kept, drafts: book.drafts };
  }

  async #read(): Promise<Book> {
    try {
      return (await this.#shelf?.read(this.#article)) ?? this.#kept;
    } catch {
      return this.#kept;
    }
  }

  #book(): Book {
    const { ledger, history, drafts } = this.#desk;
    return bookOf(ledger.peek(), history.peek(), drafts.peek());
  }

  /** Writes and tells until nothing is new. What comes while it writes goes together into the next turn. */
  async #tend(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (await this.#write()) {}
    this.#busy = false;
  }

  /** Brings the browser's copy up to date; false where it was, or can't be. */
  async #write(): Promise<boolean> {
    const { ledger, unkept } = this.#desk;
    const [before, after, { queue }] = [this.#kept, this.#book(), ledger.peek()];
    const news = this.#news(before, after);
    const changes = changesIn(before, after);
    if (!changes && !news) return false;
    this.#kept = after;
    this.#told = byId(queue);
    const fault = changes && (await this.#shelve(changes));
    if (fault) this.#kept = before; // so that the next change tries to write these once more
    unkept.value = fault || this.#shelf === null;
    if (unkept.value) this.#writes.value += 1;
    else this.#secure(queue);
    if (news) this.#channel.postMessage(news);
    return !fault;
  }

  /** Whether it failed. */
  async #shelve(changes: Changes): Promise<boolean> {
    try {
      await this.#shelf?.write(this.#article, changes);
      return false;
    } catch {
      return true;
    }
  }

  #news(before: Book, after: Book): News | null {
    const ledger = this.#desk.ledger.peek();
    const queue = changeIn(this.#told, byId(ledger.queue));
    const steps = changeIn(before.steps, after.steps, (one, other) => one.undone === other.undone);
    if (isNothing(queue) && isNothing(steps)) return null;
    const touched = [...queue.put.keys(), ...queue.drop].map((id) => this.#told.get(id) ?? queue.put.get(id)!);
    return { queue, steps, told: toldOf(ledger, ledger.sends ? touched.map(({ act }) => act) : []) };
  }

  /** Takes over what lies in the browser already. */
  #join(news: News): void {
    const { ledger, history } = this.#desk;
    this.#told = changed(this.#told, news.queue);
    const acts = changed(this.#kept.acts, news.queue);
    this.#kept = { ...this.#kept, acts, steps: changed(this.#kept.steps, news.steps) };
    batch(() => {
      ledger.value = joined(ledger.peek(), news);
      history.value = joinedHistory(history.peek(), news);
      this.#secure(news.queue.put.values());
    });
  }

  /** These acts lie in the browser now. */
  #secure(items: Iterable<Queued>): void {
    for (const { act } of items) this.#safe.add(act);
    const { ledger, kept } = this.#desk;
    kept.value = ledger.peek().queue.filter(({ act }) => this.#safe.has(act)).length;
    this.#writes.value += 1;
  }
}

function isNothing<T>({ put, drop }: Change<T>): boolean {
  return put.size === 0 && drop.length === 0;
}
