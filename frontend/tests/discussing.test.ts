import assert from "node:assert/strict";
import { test } from "node:test";
import type { CommentAct } from "../state/acts.ts";
import { commentsShown, readAnew } from "../state/discussing.ts";
import { ready } from "../state/ledger.ts";
import { settle } from "../state/settling.ts";
import { claim, comment, ledgerWith, speakEnglish } from "./samples.ts";

speakEnglish();

const SAY: CommentAct = { kind: "say", claim: "c1", draft: comment({ version: 0 }) };
const texts = (ledger: ReturnType<typeof ledgerWith>, ...read: ReturnType<typeof comment>[]) =>
  commentsShown(ledger, "c1", read).map(({ text }) => text);
const done = (value: unknown, version: number | null = null) =>
  ({ kind: "done", value: value as never, version }) as const;

test("what is said shows at once, once, and goes when it is taken back", () => {
  const said = ledgerWith([claim()], SAY);
  const answered = settle(said, "a1", done(comment()));
  const unsaid = ledgerWith([claim()], SAY, { kind: "unsay", claim: "c1", was: comment() });

  assert.deepEqual(
    [texts(said), texts(answered), texts(answered, comment())],
    [["Who says so?"], ["Who says so?"], ["Who says so?"]],
  );
  assert.deepEqual(texts(unsaid, comment()), []);
});

test("what was said waits behind the claim it is about", () => {
  const ledger = ledgerWith([], { kind: "create", claim: "c1", draft: claim({ version: 0 }) }, SAY);

  assert.deepEqual(
    ready(ledger).map(({ act }) => act.kind),
    ["create"],
  );
});

test("a comment that was put differently elsewhere is told of, and theirs is shown", () => {
  const ledger = ledgerWith([claim()], { kind: "reword", claim: "c1", was: comment(), text: "Who else?" });

  const stale = settle(ledger, "a1", { kind: "stale", current: comment({ version: 2, text: "Nobody." }) });

  assert.equal(stale.queue[0]?.trouble?.kind, "refused");
  assert.equal(stale.comments.get("m1")?.comment.text, "Nobody.");
});

test("what was reworded already is settled by finding it done", () => {
  const ledger = ledgerWith([claim()], { kind: "reword", claim: "c1", was: comment(), text: "Who else?" });

  const settled = settle(ledger, "a1", { kind: "stale", current: comment({ version: 2, text: "Who else?" }) });

  assert.deepEqual([settled.queue, texts(settled, comment())], [[], ["Who else?"]]);
});

test("what is read anew counts more than what was answered before", () => {
  const answered = settle(ledgerWith([claim()], SAY), "a1", done(comment()));

  assert.deepEqual(texts(readAnew(answered, "c1", answered.comments)), []); // taken back elsewhere meanwhile
  assert.deepEqual(texts(readAnew(answered, "c1", new Map())), ["Who says so?"]); // answered while it was read
});
