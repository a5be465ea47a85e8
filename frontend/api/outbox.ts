/** Sends the acts of the open article, and those that earlier visits left in other articles. */
import { type Signal, signal } from "@preact/signals";
import { Desk } from "../state/desk.ts";
import { Keeper } from "./keeping.ts";
import { Sender } from "./sender.ts";
import type { Urls } from "./sending.ts";
import type { Shelf, Whereabouts } from "./shelf.ts";
import { ifFree, whenItsTurn } from "./turns.ts";

/** Milliseconds between looks for what a tab left that died before it told of it. */
const LOOK_MS = 60_000;

/** An article that isn't open, with acts that wait. */
export interface Leftover {
  readonly where: Whereabouts;
  readonly desk: Desk;
}

export const leftovers: Signal<readonly Leftover[]> = signal([]);

export interface Sending {
  readonly where: Whereabouts;
  readonly username: string;
  readonly urls: Urls;
  readonly onSaved: () => void;
}

/** Sends the acts of the open article as long as it is this tab's turn. */
export function sendFrom(desk: Desk, keeper: Keeper, { where, username, urls, onSaved }: Sending): void {
  const sender = new Sender({ desk, urls, isSafe: (item) => keeper.isSafe(item), onSaved });
  whenItsTurn(turnOf(username, where.article), async () => {
    await keeper.recall(); // whoever had the turn before may have died with acts untold
    sender.start();
    setInterval(() => keeper.recall(), LOOK_MS);
  });
}

/** Sends what is left of other articles; where another tab has one open, that tab does. */
export async function sendLeftovers(shelf: Shelf, { where, username, urls }: Sending): Promise<void> {
  for (const other of await shelf.unsent()) {
    if (other.article === where.article) continue;
    ifFree(turnOf(username, other.article), async () => {
      const desk = new Desk();
      const keeper = new Keeper(desk, other.article, shelf, username);
      await keeper.recall();
      keeper.start();
      const isSafe = keeper.isSafe.bind(keeper);
      new Sender({ desk, urls: { ...urls, claims: other.claims }, isSafe, onSaved: () => {} }).start();
      leftovers.value = [...leftovers.peek(), { where: other, desk }];
    });
  }
}

function turnOf(username: string, article: number): string {
  return `workbench sends ${username} ${article}`;
}
