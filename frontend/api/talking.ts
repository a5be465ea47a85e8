/** What was decided and said about a claim, and saying something. */
import { newId } from "../state/ids.ts";
import { get, type Reply, send } from "./client.ts";
import type { Comment, Page, Review } from "./wire.ts";

export interface Talk {
  readonly comments: readonly Comment[];
  readonly reviews: readonly Review[];
}

/** Nothing where the server can't be reached: the card does without. */
export async function talkAbout(claim: string): Promise<Talk | null> {
  const [comments, reviews] = await Promise.all([
    get<Page<Comment>>(`/api/v1/claims/${claim}/comments/?limit=200`),
    get<Page<Review>>(`/api/v1/claims/${claim}/reviews/?limit=200`),
  ]);
  if (comments.kind !== "done" || reviews.kind !== "done") return null;
  return { comments: comments.value.results, reviews: reviews.value.results };
}

export function say(claim: string, text: string): Promise<Reply<Comment>> {
  return send<Comment>({ method: "POST", url: `/api/v1/claims/${claim}/comments/`, body: { id: newId(), text } });
}
