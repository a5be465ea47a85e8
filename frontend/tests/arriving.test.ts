import assert from "node:assert/strict";
import { test } from "node:test";
import type { Change } from "../api/news.ts";
import { announcement } from "../state/announcing.ts";
import { arrive, concerns, errandOf, isOnItsWay, refresh, written } from "../state/arriving.ts";
import { sending, shown } from "../state/ledger.ts";
import { claim, evidence, ledgerWith, speakEnglish } from "./samples.ts";

speakEnglish();

const change = (changes: Partial<Change> = {}): Change => ({
  verb: "claim.changed",
  subject: "c1",
  claim: "c1",
  article: 1,
  actor: "ilse",
  at: "",
  ...changes,
});
const relabel = { kind: "change", claim: "c1", fields: { label: "disputed" } } as const;

test("only what this article's page shows is looked at", () => {
  assert.equal(concerns(change(), 1), true);
  assert.equal(concerns(change({ article: 2 }), 1), false);
  assert.equal(concerns(change({ verb: "release.finished", article: null }), 1), false);
});

test("many changes are one errand: each claim once, talk and assignment apart", () => {
  const errand = errandOf([
    change(),
    change({ verb: "evidence.created", subject: "e1" }),
    change({ verb: "comment.created", subject: "k1", claim: "c2" }),
    change({ verb: "claim.reviewed", subject: "7", claim: "c3" }),
  ]);

  assert.deepEqual([[...errand.claims], [...errand.talks], errand.assignment], [["c1", "c3"], ["c2", "c3"], true]);
});

test("a new wording, and the claims it moved, ask for the whole article", () => {
  const verbs = ["article.reworded", "article.prepared", "claim.reanchored", "claim.orphaned", "suggestions.offered"];

  for (const verb of verbs) {
    assert.ok(concerns(change({ verb, claim: null }), 1));
    assert.ok(errandOf([change({ verb })]).article);
  }
  assert.equal(errandOf([change()]).article, false);
});

test("of a claim that was deleted nothing is read, unless it came back", () => {
  const deleted = change({ verb: "claim.deleted" });
  const restored = change({ verb: "claim.restored" });

  const [gone, back] = [errandOf([change(), deleted]), errandOf([deleted, restored])];

  assert.deepEqual([[...gone.claims], [...gone.gone]], [[], ["c1"]]);
  assert.deepEqual([[...back.claims], [...back.gone]], [["c1"], []]);
});

test("a claim arrives beneath what waits to be sent, and what is known stays the very same", () => {
  const [known, other] = [claim(), claim({ id: "c2" })];
  const ledger = ledgerWith([known, other], relabel);

  const after = arrive(ledger, [claim({ version: 2, note: "theirs" }), claim({ id: "c2" }), claim({ id: "c3" })]);

  const { label, note, version } = shown(after).get("c1")!;
  assert.deepEqual([label, note, version], ["disputed", "theirs", 2]);
  assert.equal(shown(after).get("c2"), other);
  assert.deepEqual([...shown(after).keys()], ["c1", "c2", "c3"]);
});

test("what is older than what is known does not arrive; a link that came does", () => {
  const ledger = ledgerWith([claim({ version: 3 })]);

  assert.equal(shown(arrive(ledger, [claim({ version: 2 })])).get("c1")?.version, 3);
  const linked = arrive(ledger, [claim({ version: 3, evidence: [evidence()] })]);
  assert.equal(shown(linked).get("c1")?.evidence.length, 1);
});

test("a claim that is gone is shown no more, and can come back", () => {
  const gone = arrive(ledgerWith([claim()]), [], ["c1"]);

  assert.equal(shown(gone).size, 0);
  assert.equal(shown(arrive(gone, [claim({ version: 3 })])).get("c1")?.version, 3);
});

test("reading everything again takes nothing away that was written meanwhile", () => {
  const before = ledgerWith([claim(), claim({ id: "c2" })]);
  const meanwhile = arrive(before, [claim({ id: "c3" })]);

  const after = refresh(meanwhile, before.rows, [claim({ version: 2 })]);

  assert.deepEqual([...shown(after).keys()], ["c1", "c3"]);
});

test("what was written here is known by the ids under which the stream tells of it", () => {
  const rows = (...args: Parameters<typeof ledgerWith>) => ledgerWith(...args).rows;
  const before = rows([claim({ evidence: [evidence(), evidence({ id: "e2" })] })]);
  const after = rows([claim({ evidence: [evidence({ version: 2 }), evidence({ id: "e3" })] })]);
  const reverted = rows([claim({ version: 2, evidence: [evidence({ version: 2 })] })]);

  assert.deepEqual(written(before, after), ["e1", "e3", "e2"]);
  assert.deepEqual(written(before, reverted), ["c1"]);
  assert.deepEqual(written(after, after), []);
  assert.deepEqual(written(new Map(), after), ["c1"]);
});

test("news of one's own act wait for its answer", () => {
  const ledger = sending(ledgerWith([claim()], relabel), "a1");

  assert.equal(isOnItsWay(change({ actor: "mara" }), "mara", ledger), true);
  assert.equal(isOnItsWay(change(), "mara", ledger), false);
  assert.equal(isOnItsWay(change({ actor: "mara", claim: "c2" }), "mara", ledger), false);
});

test("one change is told in full, ten as one sentence", () => {
  const name = (key: string) => (key === "unverified" ? "Unverified" : key);
  const heard = (id: string, verb = "claim.created") => ({ who: "Ilse Brandt", verb, claim: claim({ id }) });

  assert.equal(announcement([heard("c1")], name), "Ilse Brandt: unverified claim, plain");
  assert.equal(announcement([heard("c1", "comment.created")], name), "Ilse Brandt commented on: plain");
  assert.equal(
    announcement(
      Array.from({ length: 10 }, (_, n) => heard(`c${n}`)),
      name,
    ),
    "Ilse Brandt: changes in 10 claims.",
  );
  assert.equal(announcement([], name), "");
});
