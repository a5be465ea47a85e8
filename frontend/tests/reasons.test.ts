import assert from "node:assert/strict";
import { test } from "node:test";
import type { Mark } from "../api/wire.ts";
import { reasonsAt } from "../state/reasons.ts";
import { Offsets } from "../text/offsets.ts";

const TEXT = "Voss of the harbour board counted 214 boats on Tuesday 🚢.";
const MARKS: readonly Mark[] = [
  { kind: "block", role: "lead", start: 0, end: 57, why: "the first paragraph of the text" },
  { kind: "sentence", start: 0, end: 57, why: "ends with its block" },
  { kind: "name", start: 0, end: 4, why: "a surname", entity: "Ada Voss" },
  { kind: "name", start: 12, end: 25, why: "words of an office", entity: "harbour board" },
  { kind: "figure", start: 34, end: 43, why: "a number with its unit", value: 214, unit: "boats" },
  { kind: "date", start: 47, end: 54, why: "counted from the day of publication", date: "2024-04-16" },
];
const told = (start: number, end: number) => reasonsAt({ start, end }, new Offsets(TEXT), MARKS, []);

test("a reason tells the words it is about, and what they were understood as where they do not say it", () => {
  const [name, date] = [told(0, 4)[0]!, told(50, 51)[0]!];

  assert.deepEqual([name.words, name.meant], ["Voss", "Ada Voss"]);
  assert.deepEqual([date.words, date.meant], ["Tuesday", "2024-04-16"]);
});

test("what the words say themselves is not told again", () => {
  assert.deepEqual(
    [told(13, 14)[0]!, told(35, 36)[0]!].map(({ meant }) => meant),
    ["", ""],
  );
});

test("the narrowest comes first, sentences need no reason, and of a whole block the words are not told", () => {
  const kinds = told(0, 57).map(({ kind, words }) => [kind, words]);

  assert.deepEqual(
    kinds.map(([kind]) => kind),
    ["name", "date", "figure", "name", "lead"],
  );
  assert.equal(kinds.at(-1)![1], "");
});
