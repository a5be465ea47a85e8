import assert from "node:assert/strict";
import { test } from "node:test";
import { Offsets } from "../text/offsets.ts";
import { HARD_TEXTS } from "./samples.ts";

test("every code point's position goes to units and back unchanged", () => {
  for (const text of HARD_TEXTS) {
    const offsets = new Offsets(text);

    for (let point = 0; point <= offsets.length; point++) {
      assert.equal(offsets.toPoints(offsets.toUnits(point)), point, JSON.stringify(text));
    }
  }
});

test("every span's characters are those that counting code points one by one gives", () => {
  for (const text of HARD_TEXTS) {
    const offsets = new Offsets(text);
    const points = Array.from(text);

    for (let start = 0; start <= points.length; start++) {
      for (let end = start; end <= points.length; end++) {
        assert.equal(offsets.slice({ start, end }), points.slice(start, end).join(""));
      }
    }
  }
});

test("the length is counted in code points", () => {
  for (const text of HARD_TEXTS) assert.equal(new Offsets(text).length, Array.from(text).length);
});

test("a position inside a pair counts as before its character", () => {
  const offsets = new Offsets("a😀b");

  assert.deepEqual(
    [0, 1, 2, 3, 4].map((unit) => offsets.toPoints(unit)),
    [0, 1, 1, 2, 3],
  );
});

test("a position outside the text is drawn to its edge", () => {
  const offsets = new Offsets("😀");

  assert.deepEqual(
    [offsets.toPoints(-1), offsets.toPoints(99), offsets.toUnits(-1), offsets.toUnits(99)],
    [0, 1, 0, 2],
  );
});
