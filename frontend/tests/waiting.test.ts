import assert from "node:assert/strict";
import test from "node:test";
import type { Act } from "../state/acts.ts";
import { perform, shown } from "../state/ledger.ts";
import { settle } from "../state/settling.ts";
import { drawnAnew, standsIn } from "../state/waiting.ts";
import { claim, ledgerWith, speakEnglish } from "./samples.ts";

speakEnglish();

test("a claim stands in its own wording, and one that names none in any", () => {
  assert.ok(standsIn(claim({ revision: 2 }), 2));
  assert.ok(standsIn(claim(), 2));
  assert.ok(standsIn(claim({ revision: 2 }), undefined));
  assert.equal(standsIn(claim({ revision: 1 }), 2), false);
});

test("a claim that was refused for its words is made on others, with all that was typed of it", () => {
  const draft = claim({ id: "n1", version: 0, revision: 1, note: "mine", cue_span: [0, 4] });
  const create: Act = { kind: "create", claim: "n1", draft, fields: { note: "mine", cue_span: [0, 4] } };
  const queued = perform(ledgerWith([]), "q1", create);
  const refusal = {
    kind: "refused",
    status: 422,
    code: "quote_differs",
    detail: "A new wording.",
    fields: {},
  } as const;
  const refused = settle(queued, "q1", refusal);

  const after = drawnAnew(refused, draft, { start: 9, end: 14, quote: "words", revision: 2 });

  const now = shown(after).get("n1")!;
  assert.deepEqual([now.quote, now.start, now.revision, now.note, now.cue_span], ["words", 9, 2, "mine", null]);
  assert.equal(after.queue[0]!.trouble, null);
});
