import assert from "node:assert/strict";
import { test } from "node:test";
import { rulesFor } from "../view/labels.ts";
import { LABELS } from "./samples.ts";

test("a hue becomes a label's ink, line, tint and focus, in two lanes", () => {
  const rules = rulesFor({ key: "satire", line: "dashed", hue: 300 });

  for (const name of [
    '[data-l="satire"]',
    "::highlight(satire-0)",
    "::highlight(satire-1)",
    "::highlight(focus-satire)",
  ]) {
    assert.ok(rules.includes(name), name);
  }
});

test("the default labels need no rules", () => {
  for (const label of LABELS) assert.equal(rulesFor(label), "");
});

test("a key or a hue that is no name and no number makes no rule", () => {
  assert.equal(rulesFor({ key: "a) {} *", line: "solid", hue: 10 }), "");
  assert.equal(rulesFor({ key: "a", line: "solid", hue: Number.NaN }), "");
  assert.equal(rulesFor({ key: "a", line: "url(x)" as never, hue: 10 }), "");
});
