import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClaimFields } from "../api/wire.ts";
import {
  type Choices,
  canKeepBoth,
  differences,
  evident,
  isDecided,
  keepBoth,
  pendingFields,
  resolve,
} from "../state/choosing.ts";
import { contest, overwrites } from "../state/conflicts.ts";
import { type Ledger, perform, ready, shown } from "../state/ledger.ts";
import { settle } from "../state/settling.ts";
import { claim, ledgerWith, speakEnglish } from "./samples.ts";

speakEnglish();

const theirs = claim({ version: 2, label: "disputed", place: "Harbour" });

/** A change of mine that met theirs. */
function conflicted(fields: ClaimFields): Ledger {
  const ledger = ledgerWith([claim()], { kind: "change", claim: "c1", fields });
  return settle(ledger, "a1", { kind: "stale", current: theirs });
}

const rowsOf = (ledger: Ledger) => differences(ledger, ledger.queue[0]!);
const both = (ledger: Ledger) => resolve(ledger, ledger.queue[0]!, keepBoth(rowsOf(ledger)));
const sent = (ledger: Ledger) => ready(ledger).map(({ act }) => (act.kind === "change" ? act.fields : act.kind));

test("a conflict tells what they changed and what I changed", () => {
  const rows = rowsOf(conflicted({ label: "attributed", note: "month only" }));

  assert.deepEqual(
    rows.map(({ name, byThem, byMe }) => [name, byThem, byMe]),
    [
      ["label", true, true],
      ["place", true, false],
      ["note", false, true],
    ],
  );
});

test("keeping both sends what only I changed", () => {
  const ledger = conflicted({ label: "attributed", note: "month only" });

  const resolved = both(ledger);

  assert.deepEqual(sent(resolved), [{ note: "month only" }]);
  assert.equal(shown(resolved).get("c1")?.label, "disputed");
});

test("keeping mine sends everything in my column", () => {
  const ledger = conflicted({ label: "attributed", note: "month only" });

  assert.deepEqual(sent(resolve(ledger, ledger.queue[0]!, "mine")), [
    { label: "attributed", place: "", note: "month only" },
  ]);
});

test("of each field the chosen version is kept, whoever changed it", () => {
  const ledger = conflicted({ label: "attributed", note: "month only" });
  const choices: Choices = new Map([
    ["label", "mine"],
    ["place", "theirs"],
    ["note", "theirs"],
  ]);

  const resolved = resolve(ledger, ledger.queue[0]!, choices);

  assert.deepEqual(sent(resolved), [{ label: "attributed" }]);
  assert.deepEqual([shown(resolved).get("c1")?.place, shown(resolved).get("c1")?.note], ["Harbour", ""]);
});

test("choosing theirs in every field sends nothing", () => {
  const ledger = conflicted({ label: "attributed" });

  const resolved = resolve(ledger, ledger.queue[0]!, new Map([["label", "theirs"]]));

  assert.deepEqual([resolved.queue, shown(resolved).get("c1")], [[], theirs]);
});

test("what is typed over another's words is asked about before it is sent", () => {
  const [seen, now] = [claim(), claim({ version: 2, note: "theirs" })];
  const ledger = ledgerWith([now], { kind: "change", claim: "c1", fields: { note: "mine" } });

  const contested = contest(ledger, seen, now);

  assert.deepEqual(
    [overwrites(seen, now, { note: "mine" }), overwrites(seen, now, { place: "Harbour" })],
    [true, false],
  );
  assert.deepEqual([ready(contested), contested.queue[0]?.base], [[], seen]);
  assert.deepEqual(
    rowsOf(contested).map(({ name, theirs, mine }) => [name, theirs, mine]),
    [["note", "theirs", "mine"]],
  );
});

test("only what both changed is left to choose, and what both began with is told", () => {
  const rows = rowsOf(conflicted({ label: "attributed", note: "month only" }));

  assert.deepEqual(
    [...evident(rows)],
    [
      ["place", "theirs"],
      ["note", "mine"],
    ],
  );
  assert.deepEqual([isDecided(rows, evident(rows)), isDecided(rows, keepBoth(rows))], [false, true]);
  assert.deepEqual([rows[0]?.name, rows[0]?.base], ["label", "unverified"]);
});

test("keeping theirs sends nothing", () => {
  const ledger = conflicted({ label: "attributed" });

  const resolved = resolve(ledger, ledger.queue[0]!, "theirs");

  assert.deepEqual([resolved.queue, shown(resolved).get("c1")], [[], theirs]);
});

test("keeping both is offered only when something of each is left", () => {
  const offered = (fields: ClaimFields) => canKeepBoth(rowsOf(conflicted(fields)));

  assert.equal(offered({ note: "month only" }), true);
  assert.equal(offered({ label: "attributed" }), false);
});

test("an edge that was moved goes as a whole: start, end and quote", () => {
  const ledger = conflicted({ start: 1, end: 4, quote: "lai" });

  assert.deepEqual(sent(both(ledger)), [{ start: 1, end: 4, quote: "lai" }]);
});

test("changes made since are decided with the one that met theirs", () => {
  const ledger = perform(conflicted({ label: "attributed" }), "a2", {
    kind: "change",
    claim: "c1",
    fields: { note: "later" },
  });

  assert.deepEqual(pendingFields(ledger, "c1"), { label: "attributed", note: "later" });
  assert.deepEqual(sent(both(ledger)), [{ note: "later" }]);
});

test("a change whose answer was lost is settled by finding it done", () => {
  assert.deepEqual(conflicted({ label: "disputed" }).queue, []);
});

test("a version that moved on without a change is no conflict: mine is sent upon it", () => {
  const ledger = ledgerWith([claim()], { kind: "change", claim: "c1", fields: { note: "mine" } });

  const after = settle(ledger, "a1", { kind: "stale", current: claim({ version: 5 }) });

  assert.deepEqual([sent(after), after.rows.get("c1")?.claim.version], [[{ note: "mine" }], 5]);
});
