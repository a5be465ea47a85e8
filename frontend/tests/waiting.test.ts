import assert from "node:assert/strict";
import test from "node:test";
import { requestOf } from "../api/sending.ts";
import type { Claim } from "../api/wire.ts";
import type { Act } from "../state/acts.ts";
import { differences, resolve } from "../state/choosing.ts";
import { type Ledger, perform, shown } from "../state/ledger.ts";
import { settle } from "../state/settling.ts";
import { holds, stepOf } from "../state/steps.ts";
import { drawnAnew, standsIn } from "../state/waiting.ts";
import { claim, ledgerWith, speakEnglish } from "./samples.ts";

speakEnglish();

const URLS = {
  claims: "/claims/",
  claim: "/claims/{id}/",
  evidence: "/evidence/{id}/",
  suggestion: "/suggestions/{id}/",
};

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

const place = { start: 9, end: 14, quote: "words", revision: 2 };
const waiting = claim({ revision: 1, version: 3, cue_span: [0, 4] });
const placing: Act = { kind: "place", claim: "c1", place };

test("a place is shown at once, and sent upon the version that waited", () => {
  const queued = ledgerWith([waiting], placing);

  const now = shown(queued).get("c1")!;
  assert.deepEqual([now.quote, now.revision, now.cue_span], ["words", 2, null]);
  const { method, url, body, version } = requestOf(queued.queue[0]!, queued, URLS);
  assert.deepEqual([method, url, body, version], ["POST", "/claims/c1/place/", place, 3]);
});

test("undone, it waits where it did; and a place that somebody else moved since is left alone", () => {
  const step = stepOf("s", placing, waiting)!;
  const { start, end, quote } = waiting;

  assert.deepEqual(step.back, { ...placing, place: { start, end, quote, revision: 1 } });
  assert.ok(holds(placing, claim(place)));
  assert.equal(holds(placing, claim({ ...place, start: 10 })), false);
});

test("a place whose answer got lost is not asked for again", () => {
  const stale = { kind: "stale", current: claim({ ...waiting, ...place, version: 4 }) } as const;

  const after = settle(ledgerWith([waiting], placing), "a1", stale);

  assert.deepEqual([after.queue, after.rows.get("c1")?.claim.version], [[], 4]);
});

test("a place that met another's change is decided beside it: placed upon theirs, or left as theirs", () => {
  const theirs = claim({ ...waiting, version: 4, note: "theirs" });
  const elsewhere = { ...theirs, start: 20, end: 25, quote: "there", revision: 2 };
  const met = (now: Claim) => settle(ledgerWith([waiting], placing), "a1", { kind: "stale", current: now });
  const rows = (ledger: Ledger) => differences(ledger, ledger.queue[0]!).map((row) => [row.name, row.theirs, row.mine]);
  const [changed, moved] = [met(theirs), met(elsewhere)];

  const placed = resolve(changed, changed.queue[0]!, "mine");
  const left = resolve(moved, moved.queue[0]!, new Map([["quote", "theirs"]]));

  assert.deepEqual(rows(moved)[0], ["quote", "there", "words"]);
  assert.deepEqual([placed.queue[0]?.act, placed.queue[0]?.base?.version], [placing, 4]);
  assert.deepEqual([left.queue, shown(left).get("c1")], [[], elsewhere]);
});
