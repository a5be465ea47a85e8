/** The project's event stream: one a browser, shared by its tabs.
 *
 * The tab that has the lock holds the stream and tells the others. When it closes, the next has the lock, and goes on
 * from the place it was told last: nothing is lost on the way. Locks are for secure contexts only; where there are
 * none, every tab in sight has a stream of its own, since a browser allows a server no more than six.
 */
import { newId } from "../state/ids.ts";
import { backOff } from "../state/saving.ts";
import type { Change, JobNews, Present } from "./news.ts";

export type News =
  | { readonly kind: "change"; readonly data: Change }
  | { readonly kind: "job"; readonly data: JobNews }
  | { readonly kind: "presence"; readonly data: { readonly people: readonly Present[] } }
  /** Too much happened to be told: everything has to be read again. */
  | { readonly kind: "reset" }
  | { readonly kind: "up" }
  | { readonly kind: "down" };

/** News, and the place in the stream behind it, where it has one. */
interface Told {
  readonly news: News;
  readonly place: string;
  /** The tab that asked for it; where none did it is for all. */
  readonly to?: string;
}

/** What a tab asks that opens later than others: all that happened since the place it knows of. */
interface Question {
  readonly tab: string;
  readonly after: string;
}

/** So many news are remembered for tabs that open a moment later. */
const REMEMBERED = 200;

const HEARD = ["change", "job", "presence", "reset"] as const;

export class Stream {
  readonly #url: string;
  readonly #name: string;
  readonly #tabs: BroadcastChannel;
  readonly #hear: (news: News) => void;
  /** The last of each kind that a tab which opens later has to know. */
  readonly #standing = new Map<string, Told>();
  readonly #tab = newId();
  readonly #last: Told[];
  #place: string;
  #source: EventSource | null = null;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(url: string, place: string, reader: string, hear: (news: News) => void) {
    this.#url = url;
    this.#place = place;
    this.#last = [{ news: { kind: "reset" }, place }];
    this.#hear = hear;
    this.#name = `workbench:${reader}:${url}`;
    this.#tabs = new BroadcastChannel(this.#name);
  }

  start(): void {
    this.#tabs.onmessage = ({ data }: MessageEvent<Told | Question>) => {
      if ("tab" in data) this.#repeat(data);
      else if ((data.to ?? this.#tab) === this.#tab) this.#take(data);
    };
    addEventListener("online", () => this.#source === null && this.#failures && this.#open());
    if (navigator.locks) {
      this.#tabs.postMessage({ tab: this.#tab, after: this.#place } satisfies Question);
      navigator.locks.request(this.#name, () => this.#hold());
    } else {
      this.#openInSight();
      document.addEventListener("visibilitychange", () => this.#openInSight());
    }
  }

  /** Keeps the lock as long as this tab is open. */
  #hold(): Promise<never> {
    this.#open();
    return new Promise(() => {});
  }

  #openInSight(): void {
    if (document.visibilityState === "visible") this.#open();
    else this.#close();
  }

  #open(): void {
    this.#close();
    const source = new EventSource(`${this.#url}?after=${encodeURIComponent(this.#place)}`);
    this.#source = source;
    source.addEventListener("hello", () => {
      this.#failures = 0;
      this.#tell({ news: { kind: "up" }, place: "" });
    });
    for (const kind of HEARD) source.addEventListener(kind, (event) => this.#tell(toldBy(kind, event)));
    // Another place is asked for each time, so the browser's own way of asking again is not good enough.
    source.addEventListener("error", () => this.#openLater());
  }

  #openLater(): void {
    this.#close();
    this.#failures += 1;
    this.#tell({ news: { kind: "down" }, place: "" });
    this.#timer = setTimeout(() => this.#open(), backOff(this.#failures) * 1000);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #tell(told: Told): void {
    this.#tabs.postMessage(told);
    this.#take(told);
  }

  #take({ news, place }: Told): void {
    if (place && place !== this.#place) this.#remember({ news, place });
    if (news.kind === "presence") this.#standing.set("people", { news, place: "" });
    if (news.kind === "up" || news.kind === "down") this.#standing.set("line", { news, place: "" });
    this.#hear(news);
  }

  #remember(told: Told): void {
    this.#place = told.place;
    this.#last.push(told);
    if (this.#last.length > REMEMBERED) this.#last.shift();
  }

  /** Tells a new tab what it has missed; where that isn't remembered, that it has to read everything again. */
  #repeat({ tab, after }: Question): void {
    if (!this.#source) return;
    const known = this.#last.findLastIndex(({ place }) => place === after);
    const missed = known < 0 ? [{ news: { kind: "reset" as const }, place: this.#place }] : this.#last.slice(known + 1);
    for (const told of [...this.#standing.values(), ...missed]) this.#tabs.postMessage({ ...told, to: tab });
  }
}

function toldBy(kind: (typeof HEARD)[number], { data, lastEventId }: MessageEvent): Told {
  return { news: { kind, data: JSON.parse(data) } as News, place: lastEventId };
}
