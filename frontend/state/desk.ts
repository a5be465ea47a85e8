/** What a person has under way in one article, whether it is open or only has acts left to be sent. */
import { type Signal, signal } from "@preact/signals";
import { FRESH, type History } from "./history.ts";
import { EMPTY, type Ledger } from "./ledger.ts";
import type { Drafts } from "./sharing.ts";

export class Desk {
  readonly ledger: Signal<Ledger> = signal(EMPTY);
  readonly history: Signal<History> = signal(FRESH);
  /** What is typed and not yet done, by claim and field. It outlives the field, the card and the page. */
  readonly drafts: Signal<Drafts> = signal(new Map());
  /** How many acts that aren't sent lie in the browser: a page which closes now loses none of these. */
  readonly kept: Signal<number> = signal(0);
  /** Whether the browser refuses to keep anything. */
  readonly unkept: Signal<boolean> = signal(false);

  /** Keeps what is typed; nothing is to be kept of a blank or finished field. */
  keepDraft(place: string, typed: string | null): void {
    const drafts = this.drafts.peek();
    if ((drafts.get(place) ?? null) === typed) return;
    const after = new Map(drafts);
    if (typed === null) after.delete(place);
    else after.set(place, typed);
    this.drafts.value = after;
  }
}
