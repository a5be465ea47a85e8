import assert from "node:assert/strict";
import { test } from "node:test";
import { inTextOrder, lanes } from "../state/lanes.ts";
import { claimPaints, focusPaints } from "../state/layers.ts";
import { claim, LABELS } from "./samples.ts";

const span = (start: number, end: number) => ({ start, end });

test("claims beside each other share the first lane", () => {
  assert.deepEqual(lanes([span(0, 5), span(5, 9), span(12, 20)]), [0, 0, 0]);
});

test("a claim inside another takes the second lane, and so does one inside that", () => {
  assert.deepEqual(lanes([span(0, 20), span(3, 10), span(4, 8), span(20, 30)]), [0, 1, 1, 0]);
});

test("of two that cross, the later start takes the second lane", () => {
  assert.deepEqual(lanes([span(0, 10), span(5, 15)]), [0, 1]);
});

test("what only crosses a claim of the second lane returns to the first", () => {
  assert.deepEqual(lanes([span(0, 10), span(5, 15), span(12, 20)]), [0, 1, 0]);
});

test("of claims that start together the longer is the outer one", () => {
  assert.deepEqual([span(0, 5), span(0, 9)].sort(inTextOrder), [span(0, 9), span(0, 5)]);
});

test("a claim within another is drawn on the second lane, and the chosen one has a highlight on top", () => {
  const outer = claim({ id: "outer", start: 0, end: 20, label: "unverified" });
  const inner = claim({ id: "inner", start: 3, end: 9, label: "disputed" });

  const paints = [...claimPaints([outer, inner], LABELS), ...focusPaints(inner)];

  assert.deepEqual(
    paints.map(({ name, priority }) => [name, priority]),
    [
      ["unverified-0", 1],
      ["disputed-1", 2],
      ["focus-disputed", 3],
    ],
  );
});

test("another reader's claim is drawn as such, whatever its label", () => {
  const [paint] = claimPaints([claim({ mine: false })], LABELS);

  assert.equal(paint?.name, "other");
});
