/** Sends the acts of the open article. */
import type { Desk } from "../state/desk.ts";
import type { Keeper } from "./keeping.ts";
import { Sender } from "./sender.ts";
import type { Urls } from "./sending.ts";
import type { Whereabouts } from "./shelf.ts";
import { whenItsTurn } from "./turns.ts";

/** Milliseconds between looks for what a tab left that died before it told of it. */
const LOOK_MS = 60_000;

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

/** The name of the lock under which an article's acts are sent. */
export function turnOf(username: string, article: number): string {
  return `workbench sends ${username} ${article}`;
}
