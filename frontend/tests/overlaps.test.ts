import assert from "node:assert/strict";
import { test } from "node:test";
import { meets } from "../state/article.ts";
import { inTextOrder } from "../state/lanes.ts";
import { touching } from "../state/overlaps.ts";

test("a span is touched exactly when it meets one of the others", () => {
  const others = [
    { start: 2, end: 9 },
    { start: 3, end: 4 },
    { start: 12, end: 13 },
  ].sort(inTextOrder);
  const isTouched = touching(others);

  for (let start = 0; start < 16; start++) {
    for (let end = start + 1; end <= 16; end++) {
      const expected = others.some((other) => meets(other, { start, end }));
      assert.equal(isTouched({ start, end }), expected, `${start}-${end}`);
    }
  }
});
