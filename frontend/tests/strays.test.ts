import assert from "node:assert/strict";
import { test } from "node:test";
import type { Act } from "../state/acts.ts";
import { arrive } from "../state/arriving.ts";
import { type Ledger, perform, ready, shown } from "../state/ledger.ts";
import { settle } from "../state/settling.ts";
import { bringBack, letGo, straysIn } from "../state/strays.ts";
import { claim, ledgerWith, speakEnglish } from "./samples.ts";

speakEnglish();

const note: Act = { kind: "change", claim: "c1", fields: { note: "why" } };
const remove: Act = { kind: "delete", claim: "c1" };
const absent = { kind: "refused", status: 404, code: "not_found", detail: "Nothing here.", fields: {} } as const;
const done = (value: unknown, version: number | null = null) =>
  ({ kind: "done", value: value as never, version }) as const;
const strays = (ledger: Ledger) => straysIn(ledger, shown(ledger));
const kinds = ({ queue }: Ledger) => queue.map(({ act }) => act.kind);

/** The change of a claim that was deleted elsewhere, as the server refused it. */
const refused = settle(ledgerWith([claim()], note), "a1", absent);

test("a change of a claim that is gone is told with what was typed, whether the deletion was heard of or not", () => {
  const heard = settle(arrive(ledgerWith([claim()], note), [], ["c1"]), "a1", absent);
  const fresh = settle({ ...ledgerWith([claim()], note), rows: new Map() }, "a1", absent);

  const told = [refused, heard, fresh].flatMap(strays);

  assert.deepEqual(
    told.map(({ was, gone, items }) => [was?.quote, gone, items.map(({ act }) => act)]),
    Array(3).fill(["plain", true, [note]]),
  );
});

test("what is in trouble on a claim that is shown is told there, and what waits by itself is not told", () => {
  const here = settle(ledgerWith([claim()], note), "a1", { ...absent, status: 400 });
  const waits = arrive(ledgerWith([claim()], note), [], ["c1"]);

  assert.deepEqual([strays(here), strays(waits)], [[], []]);
});

test("a claim is brought back first and then changed, upon the version that it came back with", () => {
  const back = bringBack(refused, strays(refused)[0]!, "b1");
  const stale = settle(back, "b1", { kind: "stale", current: null, version: 2, detail: "" });
  const restored = settle(stale, "b1", done(claim({ version: 3 })));

  assert.deepEqual([kinds(back), shown(back).get("c1")?.note], [["restore", "change"], "why"]);
  assert.deepEqual(
    ready(back).map(({ id }) => id),
    ["b1"],
  );
  assert.deepEqual([kinds(restored), restored.queue[0]?.base?.version], [["change"], 3]);
});

test("what came back different from what was changed is asked about, not written over", () => {
  const back = bringBack(refused, strays(refused)[0]!, "b1");

  const restored = settle(back, "b1", done(claim({ version: 4, note: "theirs" })));
  const [item] = restored.queue;
  const asked = settle(restored, item!.id, { kind: "stale", current: claim({ version: 4, note: "theirs" }) });

  assert.equal(item?.base?.version, 1);
  assert.equal(asked.queue[0]?.trouble?.kind, "conflict");
});

test("a conflict behind one's own deletion is told; the claim comes back with it, or goes without the change", () => {
  const theirs = claim({ version: 2, note: "theirs" });
  const contested = settle(ledgerWith([claim()], note), "a1", { kind: "stale", current: theirs });
  const deleted = perform(contested, "a2", remove);
  const [stray] = strays(deleted);

  const back = bringBack(deleted, stray!, "b1");
  const gone = letGo(deleted, stray!);

  assert.equal(stray?.gone, false);
  assert.deepEqual([kinds(back), back.queue[0]?.trouble?.kind, strays(back)], [["change"], "conflict", []]);
  assert.deepEqual([kinds(gone), ready(gone)[0]?.base?.version], [["delete"], 2]);
});

test("a change that is given up leaves nothing behind", () => {
  assert.deepEqual(letGo(refused, strays(refused)[0]!).queue, []);
});

test("a claim that was deleted before the server refused to make it asks nobody", () => {
  const made = ledgerWith([], { kind: "create", claim: "c1", draft: claim({ version: 0 }) }, remove);

  assert.deepEqual(settle(made, "a1", { ...absent, status: 422 }).queue, []);
});
