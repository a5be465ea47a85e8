/** Sends what waits in the ledger: in order for each claim, one request an act, again and again while the server is
 * out of reach or knows nobody. */
import { effect } from "@preact/signals";
import type { Desk } from "../state/desk.ts";
import { isHeldUp, type Queued, ready, retry, sending, takeOver } from "../state/ledger.ts";
import type { Told } from "../state/rows.ts";
import { backOff } from "../state/saving.ts";
import { settle } from "../state/settling.ts";
import { send } from "./client.ts";
import { requestOf, type Urls } from "./sending.ts";

interface Outbox {
  readonly desk: Desk;
  readonly urls: Urls;
  /** Whether an act may leave: it must not be lost before it has arrived. */
  readonly isSafe: (item: Queued) => boolean;
  readonly onSaved: () => void;
}

export class Sender {
  readonly #outbox: Outbox;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #end = new AbortController();

  constructor(outbox: Outbox) {
    this.#outbox = outbox;
  }

  /** Sends from now on whatever becomes ready. */
  start(): void {
    const { desk, isSafe } = this.#outbox;
    desk.ledger.value = takeOver(desk.ledger.peek());
    const stop = effect(() => {
      for (const item of ready(desk.ledger.value)) if (isSafe(item)) this.#send(item);
    });
    const { signal } = this.#end;
    signal.addEventListener("abort", stop);
    addEventListener("online", () => this.#retry(), { signal });
    // Signing in happens on another page; who comes back from there need not wait for the next try.
    addEventListener("focus", () => this.#retry(), { signal });
  }

  stop(): void {
    this.#end.abort();
  }

  async #send(item: Queued): Promise<void> {
    const { desk, urls, onSaved } = this.#outbox;
    const { ledger } = desk;
    ledger.value = sending(ledger.peek(), item.id);
    const reply = await send<Told>(requestOf(item, ledger.peek(), urls));
    ledger.value = settle(ledger.peek(), item.id, reply);
    if (reply.kind === "lost" || reply.kind === "unable" || reply.kind === "signedOut") this.#retryLater();
    else this.#failures = 0;
    if (reply.kind === "done") onSaved();
  }

  #retryLater(): void {
    if (this.#timer !== undefined) return;
    this.#failures += 1;
    this.#timer = setTimeout(() => this.#retry(), backOff(this.#failures) * 1000);
  }

  #retry(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { ledger } = this.#outbox.desk;
    if (ledger.peek().queue.some(isHeldUp)) ledger.value = retry(ledger.peek());
  }
}
