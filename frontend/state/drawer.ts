/** The evidence drawer: what is typed and selected in it. It outlives its closing, so nothing typed is lost. */
import { type Signal, signal } from "@preact/signals";
import type { NewEvidence, Stance } from "../api/wire.ts";
import { readDate } from "../text/dates.ts";
import type { Span } from "../text/offsets.ts";
import type { Reading } from "./screen.ts";

export type Tab = "web" | "article" | "sources";

/** The fields as typed. */
export interface Form {
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly author: string;
  readonly date: string;
  readonly quote: string;
  readonly note: string;
}
export type FormName = keyof Form;

const BLANK: Form = { url: "", title: "", publisher: "", author: "", date: "", quote: "", note: "" };

export class Drawer {
  readonly claim: string;
  readonly tab: Signal<Tab> = signal("web");
  readonly form: Signal<Form>;
  readonly stance: Signal<Stance | null> = signal(null);
  /** What stops the link, by field; shown once someone tried. */
  readonly faults: Signal<Partial<Record<FormName | "stance" | "passage", string>>> = signal({});
  readonly search: Signal<string> = signal("");
  /** The other article whose passage is evidence, once it is loaded. */
  readonly source: Signal<Reading | null> = signal(null);
  readonly passage: Signal<Span | null> = signal(null);
  readonly sought: Signal<{ readonly span: Span } | null> = signal(null);

  constructor(claim: string, form: Partial<Form> = {}) {
    this.claim = claim;
    this.form = signal({ ...BLANK, ...form });
  }

  /** Whether anything is typed. */
  get isBlank(): boolean {
    return Object.values(this.form.value).every((value) => value === "");
  }

  type(name: FormName, value: string): void {
    this.form.value = { ...this.form.peek(), [name]: value };
    const { [name]: _, ...faults } = this.faults.peek();
    this.faults.value = faults;
  }

  /** Takes up a source that is known: what is typed already of its passage stays. */
  takeUp(source: Partial<Form>): void {
    this.form.value = { ...this.form.peek(), ...source };
    this.faults.value = {};
    this.tab.value = "web";
  }

  /** What is linked; null, with the faults told, while something is missing. */
  evidence(): NewEvidence | null {
    const body = { web: () => this.#webPage(), article: () => this.#passage(), sources: () => this.#nothing() }[
      this.tab.peek()
    ]();
    return Object.keys(this.faults.peek()).length ? null : body;
  }

  /** Empties what was linked; the tab and the other article stay, since a second passage often follows. */
  clear(): void {
    this.form.value = BLANK;
    this.stance.value = null;
    this.passage.value = null;
    this.faults.value = {};
  }

  #webPage(): NewEvidence {
    const { url, title, publisher, author, date, quote, note } = this.form.peek();
    const published = readDate(date);
    this.faults.value = {
      ...(isWebAddress(url) ? {} : { url: gettext("An address that begins with http:// or https://.") }),
      ...(published ? {} : { date: gettext("A year, a month or a day: 2014, 2014-04 or 2014-04-09.") }),
      ...this.#stanceFault(),
    };
    const page = { url: url.trim(), title: title.trim(), publisher: publisher.trim(), author: author.trim() };
    return {
      ...page,
      quote: quote.trim(),
      note,
      stance: this.stance.peek() ?? "context",
      published_on: published?.date ?? null,
      published_precision: published?.precision ?? "",
    };
  }

  #passage(): NewEvidence | null {
    const [source, span] = [this.source.peek(), this.passage.peek()];
    const passage = source && span ? {} : { passage: gettext("Select the passage in the other article.") };
    this.faults.value = { ...passage, ...this.#stanceFault() };
    if (!source || !span) return null;
    const { note } = this.form.peek();
    return { article: source.article.id, ...source.placeOf(span), note, stance: this.stance.peek() ?? "context" };
  }

  #nothing(): null {
    this.faults.value = { passage: gettext("Choose a source first.") };
    return null;
  }

  #stanceFault(): { stance?: string } {
    return this.stance.peek() ? {} : { stance: gettext("Say whether it supports, refutes or gives context.") };
  }
}

/** An address the server will take: http or https, with a host. */
export function isWebAddress(typed: string): boolean {
  try {
    const { protocol, hostname } = new URL(typed.trim());
    return (protocol === "http:" || protocol === "https:") && hostname !== "";
  } catch {
    return false;
  }
}
