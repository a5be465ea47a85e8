/** Sends the acts that earlier visits left in other articles. */
import { effect, type Signal, signal } from "@preact/signals";
import { Desk } from "../state/desk.ts";
import { Keeper } from "./keeping.ts";
import { type Sending, turnOf } from "./outbox.ts";
import { Sender } from "./sender.ts";
import type { Shelf, Whereabouts } from "./shelf.ts";
import { inTurn } from "./turns.ts";

/** An article that isn't open, with acts that wait. */
export interface Leftover {
  readonly where: Whereabouts;
  readonly desk: Desk;
}

export const leftovers: Signal<readonly Leftover[]> = signal([]);

/** Sends what is left of other articles. Where another tab has one open, that tab does; what it leaves when it goes is
 * sent from here. */
export async function sendLeftovers(shelf: Shelf, sending: Sending): Promise<void> {
  for (const other of await shelf.unsent()) {
    if (other.article === sending.where.article) continue;
    inTurn(turnOf(sending.username, other.article), () => sendAll(shelf, other, sending));
  }
}

/** Until nothing is left: then the turn is free for whoever opens the article. */
async function sendAll(shelf: Shelf, where: Whereabouts, { username, urls }: Sending): Promise<void> {
  const desk = new Desk();
  const keeper = new Keeper(desk, where.article, shelf, username);
  await keeper.recall();
  keeper.start();
  const isSafe = keeper.isSafe.bind(keeper);
  const sender = new Sender({ desk, urls: { ...urls, claims: where.claims }, isSafe, onSaved: () => {} });
  sender.start();
  leftovers.value = [...leftovers.peek(), { where, desk }];
  await emptied(desk);
  sender.stop();
  keeper.stop();
  leftovers.value = leftovers.peek().filter((leftover) => leftover.desk !== desk);
}

/** Once nothing waits, and nothing lies in the browser that the next one would send once more. */
function emptied({ ledger, kept }: Desk): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (ledger.value.queue.length || kept.value) return;
      queueMicrotask(() => {
        stop();
        resolve();
      });
    });
  });
}
