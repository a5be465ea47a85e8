/** Reads again what the stream says has changed, and shows it without disturbing what is chosen, typed or waiting. */
import { effect } from "@preact/signals";
import type { Heard } from "../state/announcing.ts";
import { arrive, concerns, type Errand, errandOf, isOnItsWay, MANY, written } from "../state/arriving.ts";
import type { Screen } from "../state/screen.ts";
import { aside } from "./aside.ts";
import { get, type Reply } from "./client.ts";
import { reloadClaims } from "./loading.ts";
import type { Change } from "./news.ts";
import type { Assignment, Claim } from "./wire.ts";

/** Milliseconds for which the news of one's own writing may be late. */
const ECHO_MS = 5000;
/** Milliseconds over which the changes of others are collected into one sentence. */
const BREATH_MS = 1000;
const AGAIN_MS = 2000;

export class Arrivals {
  readonly #screen: Screen;
  #inbox: Change[] = [];
  #everything = false;
  /** Not before the claims are there for the first time. */
  #busy = true;
  /** What was written here, by id, and until when its news are expected. */
  readonly #echoes = new Map<string, number[]>();
  #rows: ReturnType<Screen["ledger"]["peek"]>["rows"];
  #heard: Heard[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(screen: Screen) {
    this.#screen = screen;
    this.#rows = screen.ledger.peek().rows;
  }

  /** Once the claims have been read: what was told before that is looked at now. */
  start(): void {
    this.#rows = this.#screen.ledger.peek().rows;
    effect(() => {
      const { rows } = this.#screen.ledger.value;
      const until = Date.now() + ECHO_MS;
      for (const id of written(this.#rows, rows)) this.#echoes.set(id, [...(this.#echoes.get(id) ?? []), until]);
      this.#rows = rows;
      if (this.#inbox.length) queueMicrotask(() => this.go());
    });
    this.#busy = false;
    this.go();
  }

  hear(change: Change): void {
    if (!concerns(change, this.#screen.bootstrap.article.id)) return;
    this.#inbox.push(change);
    this.go();
  }

  reset(): void {
    this.#everything = true;
    this.go();
  }

  /** Fetches until nothing is left to be fetched; what comes meanwhile is fetched together. */
  async go(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let changes = this.#next(); changes.length || this.#everything; changes = this.#next()) {
      if (await this.#fetch(changes)) continue;
      this.#inbox.unshift(...changes);
      setTimeout(() => this.go(), AGAIN_MS);
      break;
    }
    this.#busy = false;
  }

  /** The changes that can be looked at now and that are not one's own. */
  #next(): Change[] {
    const [ledger, me] = [this.#screen.ledger.peek(), this.#screen.bootstrap.me.username];
    const waiting = this.#inbox.filter((change) => isOnItsWay(change, me, ledger));
    const due = this.#inbox.filter((change) => !waiting.includes(change));
    this.#inbox = waiting;
    return due.filter((change) => change.actor !== me || !this.#isEcho(change));
  }

  #isEcho({ subject }: Change): boolean {
    const expected = (this.#echoes.get(subject) ?? []).filter((until) => until > Date.now());
    this.#echoes.set(subject, expected.slice(1));
    return expected.length > 0;
  }

  /** Whether everything could be read. */
  async #fetch(changes: readonly Change[]): Promise<boolean> {
    const errand = errandOf(changes);
    if (errand.article) return this.#reread();
    const done = await Promise.all([this.#fetchClaims(errand), this.#fetchAssignment(errand)]);
    if (done.includes(false)) return false;
    this.#screen.heard(errand.talks);
    this.#tell(changes);
    return true;
  }

  /** Everything is read again, whatever else the changes were. */
  async #reread(): Promise<boolean> {
    const { reread } = await import("../pages/later.ts");
    const read = await reread(this.#screen);
    this.#rows = this.#screen.ledger.peek().rows;
    return read;
  }

  async #fetchClaims({ claims, gone }: Errand): Promise<boolean> {
    this.#show([], [...gone]);
    if (this.#everything || claims.size >= MANY) {
      this.#everything = false;
      const read = await reloadClaims(this.#screen);
      if (!read) this.#everything = true;
      return read;
    }
    const done = await Promise.all(Array.from(claims, (id) => this.#fetchClaim(id)));
    return !done.includes(false);
  }

  async #fetchClaim(id: string): Promise<boolean> {
    const { ledger, bootstrap } = this.#screen;
    const before = ledger.peek().rows.get(id);
    const reply = await get<Claim>(bootstrap.urls.claim.replace("{id}", id));
    if (isOutOfReach(reply)) return false;
    if (ledger.peek().rows.get(id) !== before) return this.#fetchClaim(id); // written meanwhile: which is newer?
    this.#show(reply.kind === "done" ? [reply.value] : [], reply.kind === "done" ? [] : [id]);
    return true;
  }

  /** What arrives is no writing of one's own, so no echo of it is expected. */
  #show(claims: readonly Claim[], gone: readonly string[]): void {
    const after = arrive(this.#screen.ledger.peek(), claims, gone);
    this.#rows = after.rows;
    this.#screen.ledger.value = after;
  }

  async #fetchAssignment({ assignment }: Errand): Promise<boolean> {
    const { bootstrap, assignment: known } = this.#screen;
    const id = known.peek()?.id;
    if (!assignment || id === undefined) return true;
    const reply = await get<Assignment>(bootstrap.urls.assignment.replace("{id}", String(id)));
    if (reply.kind === "done") known.value = reply.value;
    return !isOutOfReach(reply);
  }

  /** Collects what others did with claims that are shown, and says it in one sentence. */
  #tell(changes: readonly Change[]): void {
    const { bootstrap, ledger, visible } = this.#screen;
    for (const { verb, claim: id, actor } of changes) {
      const claim = ledger.peek().rows.get(id ?? "")?.claim;
      const isShown = verb === "claim.deleted" || visible.peek().some((one) => one.id === id);
      if (!claim || !actor || actor === bootstrap.me.username || !isShown) continue;
      this.#heard.push({ who: this.#screen.nameOf(actor), verb, claim });
    }
    if (this.#heard.length) this.#timer ??= setTimeout(() => this.#announce(), BREATH_MS);
  }

  async #announce(): Promise<void> {
    const { announcement } = await aside();
    this.#timer = undefined;
    this.#screen.say(announcement(this.#heard, (key) => this.#screen.labelName(key)));
    this.#heard = [];
  }
}

function isOutOfReach({ kind }: Reply<unknown>): boolean {
  return kind === "lost" || kind === "unable";
}
