/** The browser's own database of one person: for each article the acts that wait, the steps that can be undone, and
 * what is being typed. Another person who signs in in this browser has another. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { KeptStep } from "../state/history.ts";
import type { Book, Changes, KeptAct } from "../state/sharing.ts";

/** An article as it is told and reached from elsewhere. */
export interface Whereabouts {
  readonly article: number;
  readonly title: string;
  /** Its page, and where its claims are created. */
  readonly page: string;
  readonly claims: string;
}

interface Kept<T> {
  readonly article: number;
  readonly id: string;
  readonly value: T;
}
type Key = [article: number, id: string];

interface Shape extends DBSchema {
  acts: { key: Key; value: Kept<KeptAct> };
  steps: { key: Key; value: Kept<KeptStep> };
  drafts: { key: Key; value: Kept<string> };
  articles: { key: number; value: Whereabouts };
}

const STORES = ["acts", "steps", "drafts"] as const;

export class Shelf {
  readonly #database: IDBPDatabase<Shape>;

  constructor(database: IDBPDatabase<Shape>) {
    this.#database = database;
  }

  async read(article: number): Promise<Book> {
    const ofArticle = IDBKeyRange.bound([article], [article, []]); // an array sorts behind every string
    const transaction = this.#database.transaction(STORES);
    const [acts, steps, drafts] = await Promise.all([
      transaction.objectStore("acts").getAll(ofArticle),
      transaction.objectStore("steps").getAll(ofArticle),
      transaction.objectStore("drafts").getAll(ofArticle),
    ]);
    return { acts: mapOf(acts), steps: mapOf(steps), drafts: mapOf(drafts) };
  }

  /** All or nothing; acts are on the disk once it is done. Asked for at once, so that a page which closes still gets it out. */
  async write(article: number, changes: Changes): Promise<void> {
    // Losing power may cost the last letters of a draft, but no act.
    const durability = changes.acts.put.size ? "strict" : "relaxed";
    const transaction = this.#database.transaction(STORES, "readwrite", { durability });
    for (const name of STORES) {
      const [store, { put, drop }] = [transaction.objectStore(name), changes[name]];
      for (const [id, value] of put) store.put({ article, id, value } as never);
      for (const id of drop) store.delete([article, id]);
    }
    transaction.commit();
    await transaction.done;
  }

  /** Leaves word of an article, for when its acts are sent from elsewhere. */
  async remember(where: Whereabouts): Promise<void> {
    await this.#database.put("articles", where);
  }

  /** The articles that acts wait for. */
  async unsent(): Promise<readonly Whereabouts[]> {
    const keys = await this.#database.getAllKeys("acts");
    const articles = Array.from(new Set(keys.map(([article]) => article)));
    const found = await Promise.all(articles.map((article) => this.#database.get("articles", article)));
    return found.filter((where) => where !== undefined);
  }
}

/** Null where the browser keeps nothing: storage is full or forbidden. */
export async function openShelf(username: string): Promise<Shelf | null> {
  try {
    const database = await openDB<Shape>(`workbench ${username}`, 1, {
      upgrade(fresh) {
        for (const name of STORES) fresh.createObjectStore(name, { keyPath: ["article", "id"] });
        fresh.createObjectStore("articles", { keyPath: "article" });
      },
    });
    return new Shelf(database);
  } catch {
    return null;
  }
}

function mapOf<T>(kept: readonly Kept<T>[]): Map<string, T> {
  return new Map(kept.map(({ id, value }) => [id, value]));
}
