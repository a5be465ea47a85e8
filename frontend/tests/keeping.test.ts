import assert from "node:assert/strict";
import { test } from "node:test";
import { drawerOf } from "../api/draftkeeping.ts";
import { Desk } from "../state/desk.ts";
import { FRESH, push } from "../state/history.ts";
import { idAfter } from "../state/ids.ts";
import { load, perform, sending } from "../state/ledger.ts";
import { settle } from "../state/settling.ts";
import { bookOf, changed, changesIn, EMPTY_BOOK, joined, type News, toldOf, waiting } from "../state/sharing.ts";
import { stepOf } from "../state/steps.ts";
import { claim, ledgerWith, speakEnglish } from "./samples.ts";

speakEnglish();

const LEDGER = ledgerWith([], { kind: "create", claim: "c1", draft: claim() }, { kind: "delete", claim: "c1" });
const NOTHING = { put: new Map(), drop: [] };
const NEWS: News = { queue: NOTHING, steps: NOTHING, told: toldOf(LEDGER, []) };

test("acts that were not sent come back in order, ready to be sent", () => {
  const { acts } = bookOf(sending(LEDGER, "a1"), FRESH, new Map());

  assert.deepEqual([...waiting(acts).values()], LEDGER.queue);
});

test("only what is new is written, and what was acknowledged goes", () => {
  const before = bookOf(LEDGER, FRESH, new Map([["c1 note", "har"]]));
  const answered = settle(LEDGER, "a1", { kind: "done", value: claim(), version: null });
  const step = stepOf("s1", LEDGER.queue[0]!.act, undefined)!;
  const after = bookOf(answered, push(FRESH, step), new Map([["c1 note", "harbour"]]));

  const { acts, steps, drafts } = changesIn(before, after)!;

  assert.deepEqual([[...acts.put.keys()], acts.drop], [["a2"], ["a1"]]); // the second is made upon the first now
  assert.deepEqual([[...steps.put.keys()], steps.drop], [["s1"], []]);
  assert.deepEqual([[...drafts.put], drafts.drop], [[["c1 note", "harbour"]], []]);
  assert.deepEqual(changed(before.acts, acts), after.acts);
});

test("that an act is on its way is nothing to be written", () => {
  const before = bookOf(LEDGER, FRESH, new Map());

  assert.equal(changesIn(before, bookOf(sending(LEDGER, "a1"), FRESH, new Map())), null);
  assert.equal(changesIn(EMPTY_BOOK, EMPTY_BOOK), null);
});

test("what another tab did lies in its place among what was done here", () => {
  const here = { ...LEDGER, queue: [LEDGER.queue[1]!] };

  const both = joined(here, { ...NEWS, queue: { put: new Map([["a1", LEDGER.queue[0]!]]), drop: [] } });

  assert.deepEqual(both.queue, LEDGER.queue);
});

test("what the server answered another tab is known here, unless something newer is", () => {
  const [newer, older] = [claim({ version: 3, note: "newer" }), claim({ version: 2 })];
  const told = (row: typeof newer): News["told"] => ({ ...NEWS.told, rows: load(LEDGER, [row]).rows });

  assert.equal(joined(load(LEDGER, [older]), { ...NEWS, told: told(newer) }).rows.get("c1")?.claim, newer);
  assert.equal(joined(load(LEDGER, [newer]), { ...NEWS, told: told(older) }).rows.get("c1")?.claim, newer);
});

test("a tab that doesn't send puts each change behind the others, since the last may be on its way", () => {
  const change = { kind: "change", claim: "c1", fields: { note: "why" } } as const;
  const once = perform({ ...load(LEDGER, [claim()]), queue: [], sends: false }, "a1", change);

  assert.equal(perform(once, "a2", change).queue.length, 2);
  assert.equal(perform({ ...once, sends: true }, "a2", change).queue.length, 1);
});

test("names sort in the order of doing, though the clock be set back", () => {
  const first = idAfter(undefined, 2000);
  const second = idAfter(first, 1000);

  assert.ok(first < second && second < idAfter(second, 3000));
});

test("what was typed into a drawer is there after a reload, until it is linked", () => {
  const desk = new Desk();
  const drawer = drawerOf(desk, "c1");
  drawer.type("title", "A register");
  drawer.stance.value = "refutes";
  const reloaded = new Desk();
  reloaded.drafts.value = new Map(desk.drafts.value);

  const again = drawerOf(reloaded, "c1");
  assert.deepEqual([again.form.value.title, again.stance.value], ["A register", "refutes"]);

  again.clear();
  assert.deepEqual([...reloaded.drafts.value], []);
});
