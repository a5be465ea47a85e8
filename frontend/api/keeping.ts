/** Keeps acts that are not sent yet in the browser, so that a reload loses none.
 *
 * Every tab writes under a key of its own; a tab that opens takes over what others left. An act sent twice does its
 * work once, since ids are the client's and changes name their version.
 */

import { newId } from "../state/ids.ts";
import type { Queued } from "../state/ledger.ts";

export interface Keeper {
  keep(queue: readonly Queued[]): void;
  /** What was left by this tab before its reload, and by tabs that are closed. */
  recall(): Queued[];
}

export function keeperOf(storage: Storage, article: number, username: string): Keeper {
  const prefix = `workbench:acts:${username}:${article}:`;
  const own = prefix + newId();
  return {
    keep(queue) {
      if (queue.length) write(storage, own, queue);
      else storage.removeItem(own);
    },
    recall() {
      const keys = Object.keys(storage).filter((key) => key.startsWith(prefix) && key !== own);
      const queue = keys.flatMap((key) => read(storage, key));
      if (queue.length) write(storage, own, queue);
      for (const key of keys) storage.removeItem(key);
      return queue;
    },
  };
}

/** A full or forbidden storage must not stop the work: the acts are still in memory. */
function write(storage: Storage, key: string, queue: readonly Queued[]): void {
  try {
    storage.setItem(key, JSON.stringify(queue));
  } catch {
    storage.removeItem(key);
  }
}

function read(storage: Storage, key: string): Queued[] {
  try {
    const queue = JSON.parse(storage.getItem(key) ?? "[]") as Queued[];
    // What was on its way when the page closed may not have arrived; a conflict is asked about again.
    return queue.map((item) => ({ ...item, sending: false, trouble: null }));
  } catch {
    return [];
  }
}
