import assert from "node:assert/strict";
import { test } from "node:test";
import type { Act } from "../state/acts.ts";
import {
  again,
  decisions,
  discard,
  type Ledger,
  perform,
  ready,
  retry,
  sending,
  shown,
  takeOver,
} from "../state/ledger.ts";
import { standing } from "../state/saving.ts";
import { settle } from "../state/settling.ts";
import { claim, evidence, ledgerWith, speakEnglish } from "./samples.ts";

speakEnglish();

const create: Act = { kind: "create", claim: "c1", draft: claim({ version: 0 }) };
const relabel: Act = { kind: "change", claim: "c1", fields: { label: "disputed" } };
const link: Act = { kind: "link", claim: "c1", body: {} as never, draft: evidence({ version: 0 }) };
const only = (ledger: Ledger) => shown(ledger).get("c1");
const done = (value: unknown, version: number | null = null) =>
  ({ kind: "done", value: value as never, version }) as const;

test("what is done shows at once, before the server has answered", () => {
  assert.equal(only(ledgerWith([], create))?.label, "unverified");
  assert.equal(only(ledgerWith([claim()], relabel))?.label, "disputed");
  assert.equal(only(ledgerWith([claim()], { kind: "delete", claim: "c1" })), undefined);
  assert.deepEqual(only(ledgerWith([claim()], link))?.evidence, [link.draft]);
});

test("claims that nothing waits for keep their identity", () => {
  const untouched = claim({ id: "c2" });

  assert.equal(shown(ledgerWith([claim(), untouched], relabel)).get("c2"), untouched);
});

test("of each claim one act is sent at a time, in order", () => {
  const ledger = ledgerWith([], create, relabel, { ...create, claim: "c2", draft: claim({ id: "c2" }) });

  assert.deepEqual(
    ready(ledger).map(({ id }) => id),
    ["a1", "a3"],
  );
  assert.deepEqual(
    ready(sending(ledger, "a1")).map(({ id }) => id),
    ["a3"],
  );
});

test("two changes that nobody has sent yet become one", () => {
  const ledger = ledgerWith([claim()], relabel, { kind: "change", claim: "c1", fields: { note: "month only" } });

  assert.deepEqual(
    ledger.queue.map(({ act }) => act),
    [{ ...relabel, fields: { label: "disputed", note: "month only" } }],
  );
});

test("a change is never put into one that is on its way", () => {
  const ledger = perform(sending(ledgerWith([claim()], relabel), "a1"), "a2", {
    ...relabel,
    fields: { note: "later" },
  });

  assert.equal(ledger.queue.length, 2);
});

test("the server's answer takes the act's place", () => {
  const ledger = settle(ledgerWith([], create), "a1", done(claim({ version: 1 })));

  assert.deepEqual([ledger.queue, only(ledger)?.version], [[], 1]);
});

test("a lost connection keeps everything, and the next try sends it", () => {
  const lost = settle(sending(ledgerWith([], create), "a1"), "a1", { kind: "lost" });

  assert.deepEqual([ready(lost), standing(lost.queue)], [[], { kind: "lost", kept: 1 }]);
  assert.equal(ready(retry(lost)).length, 1);
});

test("a tab that takes over sends what the one before it had under way or could not send", () => {
  const both = ledgerWith([], create, { ...create, claim: "c2", draft: claim({ id: "c2" }) });
  const left = sending(settle(both, "a1", { kind: "lost" }), "a2");

  assert.equal(ready({ ...left, sends: false }).length, 0);
  assert.deepEqual(
    ready(takeOver({ ...left, sends: false })).map(({ id }) => id),
    ["a1", "a2"],
  );
});

test("a refusal stops its claim until someone decides", () => {
  const refused = settle(ledgerWith([claim()], relabel, link), "a1", {
    kind: "refused",
    status: 422,
    code: "quote_differs",
    detail: "The quote isn't its text.",
    fields: { quote: "It differs." },
  });

  assert.deepEqual(ready(refused), []);
  assert.equal(standing(refused.queue).kind, "refused");
  const { trouble } = refused.queue[0]!;
  assert.deepEqual(trouble?.kind === "refused" && trouble.fields, { quote: "It differs." });
  assert.equal(ready(again(refused, "a1"))[0]?.id, "a1");
  assert.equal(only(discard(refused, "a1"))?.label, "unverified");
});

test("with its creation a claim gives up everything that was to follow", () => {
  assert.deepEqual(discard(ledgerWith([], create, relabel, link), "a1").queue, []);
});

test("a deleted claim stays behind with its version, so that it can be restored", () => {
  const deleted = settle(ledgerWith([claim({ version: 3 })], { kind: "delete", claim: "c1" }), "a1", done(null, 4));

  assert.equal(only(deleted), undefined);
  assert.equal(deleted.rows.get("c1")?.claim.version, 4);
  assert.equal(only(perform(deleted, "a2", { kind: "restore", claim: "c1", was: claim() }))?.id, "c1");
});

test("deleting what is gone already has done its work", () => {
  const gone = { kind: "refused", status: 404, code: "not_found", detail: "", fields: {} } as const;

  const ledger = settle(ledgerWith([claim()], { kind: "delete", claim: "c1" }), "a1", gone);

  assert.deepEqual([ledger.queue, only(ledger)], [[], undefined]);
});

test("a link that was removed can come back at its version", () => {
  const linked = ledgerWith([claim({ evidence: [evidence()] })], { kind: "unlink", claim: "c1", evidence: "e1" });

  const unlinked = settle(linked, "a1", done(null, 2));
  const relinked = settle(
    perform(unlinked, "a2", { kind: "relink", claim: "c1", was: evidence() }),
    "a2",
    done(evidence({ version: 3 })),
  );

  assert.equal(unlinked.rows.get("c1")?.bin[0]?.version, 2);
  assert.deepEqual([only(relinked)?.evidence[0]?.version, relinked.rows.get("c1")?.bin], [3, []]);
});

test("a suggestion is rejected at once, stays so when the server agrees, and comes back when it is revived", () => {
  const dismissed = ledgerWith([claim()], { kind: "dismiss", suggestion: 12 });
  const settled = settle(dismissed, "a1", done(null));
  const revived = perform(settled, "a2", { kind: "revive", suggestion: 12 });

  assert.deepEqual(
    [dismissed, settled, revived].map((ledger) => decisions(ledger).get(12)),
    ["rejected", "rejected", "open"],
  );
  assert.deepEqual(shown(dismissed), shown(ledgerWith([claim()])));
});

test("a rejection waits for the connection, and is given up where the suggestion is gone", () => {
  const waiting = ledgerWith([], { kind: "dismiss", suggestion: 12 });
  const gone = { kind: "refused", status: 404, code: "not_found", detail: "", fields: {} } as const;

  assert.equal(settle(waiting, "a1", { kind: "lost" }).queue.length, 1);
  assert.deepEqual(settle(waiting, "a1", gone), ledgerWith([]));
});

test("what needs a person is told before what passes by itself", () => {
  const ledger = ledgerWith([claim(), claim({ id: "c2" })], relabel, { ...relabel, claim: "c2" });
  const lost = settle(ledger, "a1", { kind: "lost" });
  const refusal = { kind: "refused", status: 403, code: "not_allowed", detail: "Not yours.", fields: {} } as const;
  const both = settle(lost, "a2", refusal);

  assert.deepEqual(standing(both.queue), { kind: "refused", count: 1, detail: "Not yours." });
});
