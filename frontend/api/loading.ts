/** Fetches what the workspace shows: three requests, and more while the article is being prepared. */
import { batch } from "@preact/signals";
import { refresh } from "../state/arriving.ts";
import { Reading, type Screen } from "../state/screen.ts";
import { get, type Reply } from "./client.ts";
import type { Article, ArticleRow, Claim, Page, Suggestion } from "./wire.ts";

const POLL_MS = 2000;
const SELDOM_MS = 30_000;

export async function open(screen: Screen): Promise<void> {
  const { urls } = screen.bootstrap;
  const before = screen.ledger.peek().rows; // another tab may tell of something newer meanwhile
  const [article, claims, suggestions] = await Promise.all([
    get<Article>(urls.article),
    get<Page<Claim>>(urls.all_claims),
    get<Page<Suggestion>>(urls.suggestions),
  ]);
  const rows = claims.kind === "done" ? await rest(claims.value) : [];
  batch(() => {
    screen.problem.value = problemOf(article) ?? problemOf(claims);
    if (article.kind === "done") screen.reading.value = new Reading(article.value);
    screen.ledger.value = refresh(screen.ledger.peek(), before, rows);
    if (suggestions.kind === "done") screen.suggestions.value = suggestions.value.results;
  });
  if (article.kind === "done" && article.value.state === "preparing") poll(screen);
}

/** The claims as they are on the server now: handing in changes all of them at once. Whether they could be read. */
export async function reloadClaims(screen: Screen): Promise<boolean> {
  const { ledger, bootstrap } = screen;
  const before = ledger.peek().rows;
  const claims = await get<Page<Claim>>(bootstrap.urls.all_claims);
  if (claims.kind !== "done") return false;
  ledger.value = refresh(ledger.peek(), before, await rest(claims.value));
  return true;
}

/** Looks again and again until the marks are there; seldom while the stream is up, which tells when they are. */
export function poll(screen: Screen): void {
  const wait = screen.live.peek() ? SELDOM_MS : POLL_MS;
  setTimeout(async () => {
    if (!(await look(screen))) poll(screen);
  }, wait);
}

/** Whether the marks are there, and shows them. A failed request is no answer. */
export async function look(screen: Screen): Promise<boolean> {
  const { urls } = screen.bootstrap;
  const reply = screen.isPreparing ? await get<Article>(urls.article) : null;
  if (!screen.isPreparing) return true; // somebody else looked meanwhile
  if (reply?.kind !== "done" || reply.value.state === "preparing") return false;
  const suggestions = await get<Page<Suggestion>>(urls.suggestions);
  batch(() => {
    screen.reading.value = new Reading(reply.value);
    if (suggestions.kind === "done") screen.suggestions.value = suggestions.value.results;
  });
  screen.say(
    reply.value.state === "ready" ? gettext("The article is ready.") : gettext("Preparing the article failed."),
  );
  return true;
}

/** All rows of a list, page after page. */
export async function rest<T>(first: Page<T>): Promise<readonly T[]> {
  const rows = [...first.results];
  for (let next = first.next; next; ) {
    const page = await get<Page<T>>(next);
    if (page.kind !== "done") break;
    rows.push(...page.value.results);
    next = page.value.next;
  }
  return rows;
}

export async function findArticles(screen: Screen, search: string): Promise<readonly ArticleRow[]> {
  const reply = await get<Page<ArticleRow>>(
    `${screen.bootstrap.urls.articles}?limit=50&search=${encodeURIComponent(search)}`,
  );
  if (reply.kind !== "done") return [];
  return reply.value.results.filter(({ id }) => id !== screen.bootstrap.article.id);
}

/** Another article of the project, read beside this one. */
export async function readArticle(id: number): Promise<Reading | null> {
  const reply = await get<Article>(`/api/v1/articles/${id}/`);
  return reply.kind === "done" ? new Reading(reply.value) : null;
}

function problemOf(reply: Reply<unknown>): string | null {
  switch (reply.kind) {
    case "lost":
      return gettext("There is no connection to the workbench. The article will be here once it is back.");
    case "refused":
    case "unable":
      return reply.detail || gettext("The workbench could not give the article out. Try again in a while.");
    default:
      return null;
  }
}
