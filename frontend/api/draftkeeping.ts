/** Keeps what is typed in an evidence drawer until it is linked; nobody else sees it before. */
import { effect } from "@preact/signals";
import type { Desk } from "../state/desk.ts";
import { Drawer, type Form, type Tab } from "../state/drawer.ts";
import type { Stance } from "./wire.ts";

interface Draft {
  readonly form: Form;
  readonly stance: Stance | null;
  readonly tab: Tab;
}

/** A claim's drawer, with what was typed in it before, keeping from now on what is typed. */
export function drawerOf(desk: Desk, claim: string): Drawer {
  const place = `${claim} evidence`;
  const kept = desk.drafts.peek().get(place);
  const draft = kept === undefined ? null : (JSON.parse(kept) as Draft);
  const drawer = new Drawer(claim, draft?.form);
  drawer.stance.value = draft?.stance ?? null;
  drawer.tab.value = draft?.tab ?? "web";
  effect(() => {
    const [form, stance, tab] = [drawer.form.value, drawer.stance.value, drawer.tab.value];
    desk.keepDraft(place, drawer.isBlank && !stance ? null : JSON.stringify({ form, stance, tab } satisfies Draft));
  });
  return drawer;
}
