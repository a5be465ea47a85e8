import assert from "node:assert/strict";
import { test } from "node:test";
import { gapsIn, isHandedIn, openGaps } from "../state/submission.ts";
import { claim } from "./samples.ts";

const held = (...claims: ReturnType<typeof claim>[]) => new Map(claims.map((one) => [one.id, one]));

test("a gap is open until its claim has another version, or is gone", () => {
  const before = claim({ id: "a", version: 3 });
  const gaps = gapsIn({ a: "It has no source." }, held(before));

  assert.deepEqual(openGaps(gaps, held(before)), [{ claim: "a", version: 3, sentence: "It has no source." }]);
  assert.deepEqual(openGaps(gaps, held({ ...before, version: 4 })), []);
  assert.deepEqual(openGaps(gaps, held()), []);
});

test("an article is handed in when nothing of mine is left to hand in", () => {
  const submitted = { id: 1, version: 2, state: "submitted" } as const;
  const mine = claim({ status: "submitted", mine: true });

  assert.equal(isHandedIn(submitted, [mine]), true);
  assert.equal(isHandedIn(submitted, []), true);
  assert.equal(isHandedIn(submitted, [mine, claim({ id: "b", status: "draft", mine: true })]), false);
  assert.equal(isHandedIn(submitted, [claim({ status: "returned", mine: true })]), false);
  assert.equal(isHandedIn(submitted, [claim({ status: "draft", mine: false })]), true);
  assert.equal(isHandedIn({ ...submitted, state: "in_progress" }, []), false);
  assert.equal(isHandedIn(null, []), false);
});
