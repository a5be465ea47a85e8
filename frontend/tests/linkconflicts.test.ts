import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim, Evidence, EvidenceFields } from "../api/wire.ts";
import type { Act } from "../state/acts.ts";
import { canKeepBoth, differences, keepBoth, resolve } from "../state/choosing.ts";
import { contest } from "../state/conflicts.ts";
import { type Ledger, perform, ready, shown } from "../state/ledger.ts";
import { strayDrafts, written } from "../state/linkdrafts.ts";
import { settle } from "../state/settling.ts";
import { bringLinkBack, letLinkGo, strayLinks, writtenOf } from "../state/strays.ts";
import { claim, evidence, ledgerWith, speakEnglish } from "./samples.ts";

speakEnglish();

const seen = claim({ evidence: [evidence()] });
const theirs = evidence({ version: 2, stance: "context", note: "their words" });
const amend = (fields: EvidenceFields): Act => ({ kind: "amend", claim: "c1", evidence: "e1", fields });
const unlink: Act = { kind: "unlink", claim: "c1", evidence: "e1" };
const absent = { kind: "refused", status: 404, code: "not_found", detail: "Nothing here.", fields: {} } as const;
const stale = (ledger: Ledger, current: Evidence | Claim) =>
  settle(ledger, ledger.queue[0]!.id, { kind: "stale", current: current as never });
const done = (value: unknown) => ({ kind: "done", value: value as never, version: null }) as const;

/** A change of mine that met theirs. */
const conflicted = (fields: EvidenceFields) => stale(ledgerWith([seen], amend(fields)), theirs);
const rowsOf = (ledger: Ledger) => differences(ledger, ledger.queue[0]!);
const sent = (ledger: Ledger) => ready(ledger).map(({ act }) => (act.kind === "amend" ? act.fields : act.kind));
const version = ({ queue }: Ledger) => queue[0]?.base?.evidence[0]?.version;
const linkShown = (ledger: Ledger) => shown(ledger).get("c1")?.evidence[0];

test("a link that two changed is asked about field by field, and what I typed is still shown", () => {
  const ledger = conflicted({ note: "my words", quote: "signed in May" });

  assert.deepEqual(
    rowsOf(ledger).map(({ name, base, theirs, mine, byThem, byMe }) => [name, base, theirs, mine, byThem, byMe]),
    [
      ["stance", "refutes", "context", "refutes", true, false],
      ["quote", "signed in March", "signed in March", "signed in May", false, true],
      ["note", "", "their words", "my words", true, true],
    ],
  );
  assert.deepEqual([ready(ledger), linkShown(ledger)?.note], [[], "my words"]);
});

test("mine, theirs, both or each field as chosen is what is sent, upon their version", () => {
  const ledger = conflicted({ note: "my words", quote: "signed in May" });
  const by = (choice: Parameters<typeof resolve>[2]) => resolve(ledger, ledger.queue[0]!, choice);

  const [mine, both, chosen, none] = [
    by("mine"),
    by(keepBoth(rowsOf(ledger))),
    by(new Map([["e1 note", "mine"]])),
    by("theirs"),
  ];

  assert.deepEqual(sent(mine), [{ stance: "refutes", quote: "signed in May", note: "my words" }]);
  assert.deepEqual(sent(both), [{ quote: "signed in May" }]);
  assert.deepEqual(sent(chosen), [{ note: "my words" }]);
  assert.deepEqual([mine, both, chosen].map(version), [2, 2, 2]);
  assert.deepEqual([none.queue, linkShown(none)], [[], theirs]);
});

test("changes of a link made since are decided with the one that met theirs, and those of others are not", () => {
  const other: Act = { kind: "amend", claim: "c1", evidence: "e2", fields: { note: "elsewhere" } };
  const ledger = perform(perform(conflicted({ note: "my words" }), "a2", amend({ quote: "later" })), "a3", other);

  const resolved = resolve(ledger, ledger.queue[0]!, keepBoth(rowsOf(ledger)));

  assert.equal(canKeepBoth(rowsOf(ledger)), true);
  assert.deepEqual(
    resolved.queue.map(({ act }) => act.kind === "amend" && act.fields),
    [{ quote: "later" }, { note: "elsewhere" }],
  );
});

test("a change of a link whose answer was lost is settled by finding it done", () => {
  assert.deepEqual(conflicted({ note: "their words" }).queue, []);
});

test("a link that someone changed while I removed it is kept or removed as I say", () => {
  const ledger = stale(ledgerWith([seen], unlink), theirs);

  const [kept, removed] = [resolve(ledger, ledger.queue[0]!, "theirs"), resolve(ledger, ledger.queue[0]!, "mine")];

  assert.deepEqual([rowsOf(ledger), kept.queue, linkShown(kept)], [[], [], theirs]);
  assert.deepEqual([sent(removed), version(removed)], [["unlink"], 2]);
});

test("what is written over another's words, while these are shown already, is asked about before it is sent", () => {
  const now = claim({ evidence: [theirs] });
  const ledger = contest(ledgerWith([now], amend({ note: "my words" })), seen, now, "amend");

  assert.deepEqual(ready(ledger), []);
  assert.deepEqual(
    rowsOf(ledger).map(({ name, theirs, mine }) => [name, theirs, mine]),
    [
      ["stance", "context", "refutes"],
      ["note", "their words", "my words"],
    ],
  );
});

test("a link that was removed meanwhile is told with what was written, and comes back with it", () => {
  const twice = perform(ledgerWith([seen], amend({ note: "my words" })), "a2", amend({ stance: "supports" }));
  const ledger = settle(twice, "a1", absent);
  const [was] = strayLinks(ledger, shown(ledger).get("c1")!);

  const back = bringLinkBack(ledger, was!, "b1");

  assert.deepEqual(writtenOf(ledger, was!), { note: "my words", stance: "supports" });
  assert.deepEqual(
    back.queue.map(({ act, trouble }) => [act.kind, trouble]),
    [
      ["relink", null],
      ["amend", null],
      ["amend", null],
    ],
  );
  assert.deepEqual(letLinkGo(ledger, was!).queue, []);
});

test("a link that comes back as I saw it takes my change; one that comes back different is asked about", () => {
  const ledger = settle(ledgerWith([seen], amend({ note: "my words" })), "a1", absent);
  const back = bringLinkBack(ledger, evidence(), "b1");

  const [same, other] = [evidence({ version: 3 }), { ...theirs, version: 4 }].map((link) =>
    settle(back, "b1", done(link)),
  );

  assert.deepEqual([version(same!), version(other!)], [3, 1]);
  assert.equal(rowsOf(stale(other!, { ...theirs, version: 4 })).length, 2);
});

test("what is being written of a link stays, with the link as it was, when that is removed", () => {
  const draft = { seen: evidence(), fields: { note: "half a", stance: "refutes" } as const };
  const drafts = new Map([
    ["c1 link e1", JSON.stringify(draft)],
    ["c1 comment", "something else"],
  ]);

  assert.deepEqual(strayDrafts(drafts, seen), []);
  assert.deepEqual(strayDrafts(drafts, claim()).map(written), [{ note: "half a" }]);
});
