/** The sources that a project has cited so far. */
import type { Screen } from "../state/screen.ts";
import { get } from "./client.ts";
import type { Page, SourceRow } from "./wire.ts";

/** Those with these words, the newest first. Files can't be cited from here, nor the article that is open. */
export async function findSources(screen: Screen, words: string): Promise<readonly SourceRow[]> {
  const { project, article } = screen.bootstrap;
  const query = new URLSearchParams({ limit: "50", search: words });
  const reply = await get<Page<SourceRow>>(`/api/v1/projects/${project.slug}/sources/?${query}`);
  if (reply.kind !== "done") return [];
  return reply.value.results.filter((row) => row.kind !== "file" && row.article !== article.id);
}
