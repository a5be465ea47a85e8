/** What is said of a claim: shown at once, kept, sent in the claim's line and undone like everything else. */
import type { Comment } from "../api/wire.ts";
import { type CommentAct, isAboutComment } from "./acts.ts";
import { act } from "./doing.ts";
import { newId } from "./ids.ts";
import type { Ledger } from "./ledger.ts";
import type { Screen } from "./screen.ts";

export function say(screen: Screen, claim: string, text: string): void {
  const { username } = screen.bootstrap.me;
  const created_at = new Date().toISOString();
  const draft = { id: newId(), claim, author: username, mine: true, text, version: 0, created_at };
  act(screen, { kind: "say", claim, draft });
  screen.say(gettext("Said."));
}

export function reword(screen: Screen, was: Comment, text: string): void {
  if (text !== was.text) act(screen, { kind: "reword", claim: was.claim, was, text });
}

export function unsay(screen: Screen, was: Comment): void {
  act(screen, { kind: "unsay", claim: was.claim, was });
  screen.say(gettext("Comment taken back. Ctrl Z brings it back."));
}

/** The comments of a claim as they were read, with what was answered since and what still waits to be sent. */
export function commentsShown(
  { comments, queue }: Ledger,
  claim: string,
  read: readonly Comment[],
): readonly Comment[] {
  const shown = new Map(read.map((comment) => [comment.id, comment]));
  for (const [id, { comment, gone }] of comments) {
    if (comment.claim !== claim || (shown.get(id)?.version ?? 0) > comment.version) continue;
    if (gone) shown.delete(id);
    else shown.set(id, comment);
  }
  for (const { act } of queue) {
    if (!isAboutComment(act) || act.claim !== claim) continue;
    if (act.kind === "unsay") shown.delete(act.was.id);
    else if (act.kind === "reword") shown.set(act.was.id, { ...(shown.get(act.was.id) ?? act.was), text: act.text });
    else shown.set(commentOf(act).id, commentOf(act));
  }
  return Array.from(shown.values());
}

function commentOf(act: Extract<CommentAct, { kind: "say" | "resay" }>): Comment {
  return act.kind === "say" ? act.draft : act.was;
}

/** Forgets what was answered before the comments were read again, when the ledger held `before`. */
export function readAnew(ledger: Ledger, claim: string, before: Ledger["comments"]): Ledger {
  const keeps = Array.from(ledger.comments).filter(
    ([id, said]) => said.comment.claim !== claim || said !== before.get(id),
  );
  return { ...ledger, comments: new Map(keeps) };
}
