import assert from "node:assert/strict";
import { test } from "node:test";
import type { Act } from "../state/acts.ts";
import { type Ledger, ready, retry } from "../state/ledger.ts";
import { standing } from "../state/saving.ts";
import { settle } from "../state/settling.ts";
import { claim, comment, evidence, ledgerWith, speakEnglish } from "./samples.ts";

speakEnglish();

const change: Act = { kind: "change", claim: "c1", fields: { note: "why" } };
const versions = ({ queue }: Ledger) => queue.map(({ base }) => base?.version);
const done = (value: unknown, version: number | null = null) =>
  ({ kind: "done", value: value as never, version }) as const;

test("an act keeps the version it was made upon, whatever the server tells meanwhile", () => {
  const ledger = ledgerWith([claim({ version: 3 })], change);
  const rows = ledgerWith([claim({ version: 7, note: "theirs" })]).rows;

  assert.deepEqual(versions({ ...ledger, rows }), [3]);
});

test("what waits behind an act is made upon what that act has made", () => {
  const ledger = ledgerWith([claim()], { kind: "delete", claim: "c1" }, { kind: "restore", claim: "c1", was: claim() });
  const created = ledgerWith([], { kind: "create", claim: "c1", draft: claim({ version: 0 }) }, change);

  assert.deepEqual(versions(settle(ledger, "a1", done(null, 2))), [2]);
  assert.deepEqual(versions(settle(created, "a1", done(claim()))), [1]);
});

test("of an article that isn't open, the claim is known from the act itself", () => {
  const ledger = { ...ledgerWith([claim()], { kind: "delete", claim: "c1" }), rows: new Map() };

  assert.equal(settle(ledger, "a1", done(null, 2)).rows.get("c1")?.gone, true);
});

test("who is signed out keeps everything, in the words of the bar, until somebody is there again", () => {
  const out = settle(ledgerWith([claim()], change), "a1", { kind: "signedOut" });

  assert.deepEqual([ready(out), standing(out.queue)], [[], { kind: "signedOut", kept: 1 }]);
  assert.equal(ready(retry(out)).length, 1);
});

test("what is gone comes back at whatever version its going left it", () => {
  const stale = { kind: "stale", current: null, version: 9, detail: "" } as const;
  const link = evidence();

  const [restore] = settle(ledgerWith([], { kind: "restore", claim: "c1", was: claim() }), "a1", stale).queue;
  const [relink] = settle(ledgerWith([claim()], { kind: "relink", claim: "c1", was: link }), "a1", stale).queue;
  const resay = settle(ledgerWith([claim()], { kind: "resay", claim: "c1", was: comment() }), "a1", stale);

  assert.equal(restore?.base?.version, 9);
  assert.equal(relink?.act.kind === "relink" && relink.act.was.version, 9);
  assert.equal(resay.comments.get("m1")?.comment.version, 9);
  assert.ok([restore, relink, resay.queue[0]].every((item) => item?.trouble === null));
});

test("what came back already is settled by finding it there", () => {
  const restored = settle(ledgerWith([], { kind: "restore", claim: "c1", was: claim() }), "a1", {
    kind: "stale",
    current: claim({ version: 3 }),
  });

  assert.deepEqual([restored.queue, restored.rows.get("c1")?.claim.version], [[], 3]);
});

test("a link whose version alone moved on is asked for again upon the new one", () => {
  const ledger = ledgerWith([claim({ evidence: [evidence()] })], { kind: "unlink", claim: "c1", evidence: "e1" });

  const again = settle(ledger, "a1", { kind: "stale", current: evidence({ version: 4 }) });

  assert.deepEqual([again.queue[0]?.trouble, again.queue[0]?.base?.evidence[0]?.version], [null, 4]);
});
