/** Reads the open article again, after its text was replaced: all at once, so that no claim is drawn on other words. */
import { batch } from "@preact/signals";
import { refresh } from "../state/arriving.ts";
import { Reading, type Screen } from "../state/screen.ts";
import { get } from "./client.ts";
import { poll, rest } from "./loading.ts";
import type { Article, Claim, Page, Suggestion } from "./wire.ts";

/** Whether everything could be read. */
export async function reread(screen: Screen): Promise<boolean> {
  const { urls } = screen.bootstrap;
  const before = screen.ledger.peek().rows;
  const [article, claims, suggestions] = await Promise.all([
    get<Article>(urls.article),
    get<Page<Claim>>(urls.all_claims),
    get<Page<Suggestion>>(urls.suggestions),
  ]);
  if (article.kind !== "done" || claims.kind !== "done" || suggestions.kind !== "done") return false;
  const rows = await rest(claims.value);
  const known = screen.reading.peek()?.article;
  const isNew = known?.revision !== article.value.revision;
  batch(() => {
    if (isNew) screen.select(null);
    if (isNew || known?.state !== article.value.state) screen.reading.value = new Reading(article.value);
    screen.ledger.value = refresh(screen.ledger.peek(), before, rows);
    screen.suggestions.value = suggestions.value.results;
  });
  if (isNew) tell(screen);
  if (isNew && article.value.state === "preparing") poll(screen);
  return true;
}

function tell(screen: Screen): void {
  const count = screen.waiting.peek().length;
  const words = ngettext(
    "%(count)s claim waits for a place: you find it below the others.",
    "%(count)s claims wait for a place: you find them below the others.",
    count,
  );
  const news = gettext("This article has a new wording. What you did is kept, and stands on the same words.");
  screen.warn(count ? `${news} ${interpolate(words, { count }, true)}` : news);
}
