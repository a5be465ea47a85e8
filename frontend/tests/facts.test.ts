import assert from "node:assert/strict";
import { test } from "node:test";
import { missing, shownFacts } from "../state/facts.ts";
import { claim, LABELS } from "./samples.ts";

const asked = (changes: Parameters<typeof claim>[0]) => missing(claim(changes), LABELS).map(({ field }) => field);

test("a label asks for what its project decided, and takes what the server takes", () => {
  assert.deepEqual(asked({ label: "attributed" }), ["claimant_name"]);
  assert.deepEqual(asked({ label: "attributed", claimant_kind: "person" }), ["claimant_name"]);
  assert.deepEqual(asked({ label: "attributed", claimant_name: "Putin" }), []);
  assert.deepEqual(asked({ label: "attributed", claimant_span: [0, 2] }), []);
  assert.deepEqual(asked({ label: "disputed", contested_by: " " }), ["contested_by"]);
  assert.deepEqual(asked({ label: "disputed", contested_by_author: true }), []);
  assert.deepEqual(asked({ label: "unverified" }), []);
});

test("a card shows what is filled and what is asked for, and everything on demand", () => {
  const one = claim({ label: "disputed", place: "Reach" });

  assert.deepEqual(shownFacts(one, LABELS, false), ["contest", "circumstances"]);
  assert.ok(shownFacts(one, LABELS, true).includes("normalised"));
});
