/** Every change of a claim, first to last, and the links that were taken away from it. */
import { get } from "./client.ts";
import { rest } from "./loading.ts";
import type { Event, Evidence, Page } from "./wire.ts";

export interface Past {
  readonly events: readonly Event[];
  readonly removed: readonly Evidence[];
}

/** Null where the server can't be reached. */
export async function pastOf(claim: string): Promise<Past | null> {
  const url = `/api/v1/claims/${claim}`;
  const [first, removed] = await Promise.all([
    get<Page<Event>>(`${url}/history/?limit=200`),
    get<Page<Evidence>>(`${url}/evidence/?deleted=true`),
  ]);
  if (first.kind !== "done" || removed.kind !== "done") return null;
  return { events: await rest(first.value), removed: removed.value.results };
}
