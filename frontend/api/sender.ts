/** Sends what waits in the ledger: in order for each claim, one request an act, again and again while the server is
 * out of reach. */
import type { Signal } from "@preact/signals";
import { effect } from "@preact/signals";
import { lineOf } from "../state/acts.ts";
import { isHeldUp, type Ledger, type Queued, ready, retry, sending } from "../state/ledger.ts";
import { backOff } from "../state/saving.ts";
import { settle, type Told } from "../state/settling.ts";
import { send } from "./client.ts";
import { requestOf } from "./sending.ts";
import type { Bootstrap } from "./wire.ts";

export class Sender {
  readonly #ledger: Signal<Ledger>;
  readonly #urls: Bootstrap["urls"];
  readonly #onSaved: () => void;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ledger: Signal<Ledger>, urls: Bootstrap["urls"], onSaved: () => void) {
    this.#ledger = ledger;
    this.#urls = urls;
    this.#onSaved = onSaved;
  }

  /** Sends from now on whatever becomes ready. */
  start(): void {
    effect(() => {
      for (const item of ready(this.#ledger.value)) this.#send(item);
    });
    addEventListener("online", () => this.#retry());
  }

  async #send(item: Queued): Promise<void> {
    const row = this.#ledger.peek().rows.get(lineOf(item.act));
    this.#ledger.value = sending(this.#ledger.peek(), item.id);
    const reply = await send<Told>(requestOf(item.act, row, this.#urls));
    this.#ledger.value = settle(this.#ledger.peek(), item.id, reply);
    if (reply.kind === "lost" || reply.kind === "unable") this.#retryLater();
    else this.#failures = 0;
    if (reply.kind === "done") this.#onSaved();
  }

  #retryLater(): void {
    if (this.#timer !== undefined) return;
    this.#failures += 1;
    this.#timer = setTimeout(() => this.#retry(), backOff(this.#failures) * 1000);
  }

  #retry(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#ledger.peek().queue.some(isHeldUp)) this.#ledger.value = retry(this.#ledger.peek());
  }
}
