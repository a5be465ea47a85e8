/** What was decided and said about a claim. */
import { get } from "./client.ts";
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
