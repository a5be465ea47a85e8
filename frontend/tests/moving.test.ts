import assert from "node:assert/strict";
import { test } from "node:test";
import { neighbour, stepFrom, under } from "../state/moving.ts";

const SENTENCES = [
  { start: 0, end: 5 },
  { start: 6, end: 9 },
  { start: 12, end: 20 },
];

test("stepping on goes to the next start, stepping back to the one before", () => {
  assert.equal(stepFrom(SENTENCES, 0, 1), SENTENCES[1]);
  assert.equal(stepFrom(SENTENCES, 7, 1), SENTENCES[2]);
  assert.equal(stepFrom(SENTENCES, 7, -1), SENTENCES[1]);
  assert.equal(stepFrom(SENTENCES, 6, -1), SENTENCES[0]);
});

test("stepping begins at the first, or from behind at the last, and stays at the ends", () => {
  assert.equal(stepFrom(SENTENCES, null, 1), SENTENCES[0]);
  assert.equal(stepFrom(SENTENCES, null, -1), SENTENCES[2]);
  assert.equal(stepFrom(SENTENCES, 12, 1), SENTENCES[2]);
  assert.equal(stepFrom(SENTENCES, 0, -1), SENTENCES[0]);
  assert.equal(stepFrom([], 3, 1), null);
});

test("a neighbour is the next in the list", () => {
  const at = (letter: string) => (item: string) => item === letter;

  assert.equal(neighbour(["a", "b", "c"], at("b"), 1), "c");
  assert.equal(neighbour(["a", "b", "c"], at("a"), -1), "a");
  assert.equal(neighbour(["a", "b", "c"], at("x"), 1), "a");
  assert.equal(neighbour([], at("x"), 1), null);
});

test("what lies over a position comes innermost first", () => {
  const [outer, inner] = [
    { start: 0, end: 20 },
    { start: 4, end: 8 },
  ];

  assert.deepEqual(under([outer, inner], 5), [inner, outer]);
  assert.deepEqual(under([outer, inner], 8), [outer]);
});
