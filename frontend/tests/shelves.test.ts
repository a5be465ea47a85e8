import assert from "node:assert/strict";
import test from "node:test";
import { shelvesOf } from "../state/shelves.ts";
import { apart } from "../view/geometry.ts";

const spans = (count: number, step: number) =>
  Array.from({ length: count }, (_, index) => ({ start: index * step, end: index * step + 5 }));

test("the claims of an ordinary article stand on one shelf", () => {
  assert.equal(shelvesOf(spans(100, 400)).length, 1);
});

test("thousands stand on shelves by their place, and none is lost", () => {
  const claims = spans(2000, 50);

  const shelves = shelvesOf(claims);

  assert.deepEqual(
    shelves.flatMap(({ claims }) => claims),
    claims,
  );
  assert.deepEqual(
    shelves.slice(0, 3).map(({ key, before, claims }) => [key, before, claims.length]),
    [
      [0, 0, 100],
      [1, 100, 100],
      [2, 200, 100],
    ],
  );
});

test("a claim more changes its own shelf only, but for the numbers", () => {
  const claims = spans(2000, 50);

  const more = shelvesOf(claims.toSpliced(150, 0, { start: 7460, end: 7480 }));

  const changed = shelvesOf(claims).filter((shelf, at) => shelf.claims.length !== more[at]!.claims.length);
  assert.deepEqual(
    changed.map(({ key }) => key),
    [1],
  );
});

test("dots that would touch are pushed apart, and in a throng none lies far below its line", () => {
  const tops = (places: readonly number[]) => apart(places.map((top) => ({ top }))).map(({ top }) => top);

  assert.deepEqual(tops([0, 10, 100]), [0, 24, 100]);
  const throng = Array.from({ length: 100 }, (_, line) => line);
  assert.ok(tops(throng).every((top, line) => top >= line && top - line <= 120));
});
