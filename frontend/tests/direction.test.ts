import assert from "node:assert/strict";
import { test } from "node:test";
import { runsToTheLeft } from "../text/direction.ts";

test("a text runs as its first letter does, whatever stands before it", () => {
  for (const text of [
    "\u05d4\u05e1\u05e4\u05d9\u05e0\u05d4 left",
    "12 \u0627\u0644\u0633\u0641\u064a\u0646\u0629",
    "\u201c\u05e9\u05dc\u05d5\u05dd\u201d",
  ])
    assert.ok(runsToTheLeft(text), text);
  for (const text of ["The ferry \u05e1\u05e4\u05d9\u05e0\u05d4", "12", "", "\u2014 \u041f\u0430\u0440\u043e\u043c"])
    assert.ok(!runsToTheLeft(text), text);
});
