import assert from "node:assert/strict";
import { test } from "node:test";
import { deletedIn, withDeleted } from "../state/bin.ts";
import { shown } from "../state/ledger.ts";
import { claim, ledgerWith, speakEnglish } from "./samples.ts";

speakEnglish();

const deleted = claim({ id: "c2", start: 3 });

test("claims that one deleted elsewhere are in the bin once they are asked for, and not in the article", () => {
  const before = ledgerWith([claim()]);

  const after = withDeleted(before, before.rows, [deleted, claim({ id: "c3", start: 1, mine: false })]);

  assert.deepEqual([...shown(after).keys()], ["c1"]);
  assert.deepEqual(deletedIn(after, shown(after)), [deleted]);
});

test("what came back while the bin was being read stays back", () => {
  const before = ledgerWith([claim()]);
  const meanwhile = ledgerWith([claim(), deleted]);

  const after = withDeleted(meanwhile, before.rows, [deleted]);

  assert.deepEqual(deletedIn(after, shown(after)), []);
});
