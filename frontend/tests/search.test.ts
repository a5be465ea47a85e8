import assert from "node:assert/strict";
import { test } from "node:test";
import { matchesOf, Search } from "../state/search.ts";
import { Offsets } from "../text/offsets.ts";
import { HARD_TEXTS } from "./samples.ts";

const found = (text: string, words: string) => {
  const offsets = new Offsets(text);
  return matchesOf(offsets, words).map((span) => offsets.slice(span));
};

test("words are found whatever their case and whatever space lies between them", () => {
  assert.deepEqual(found("The Ferry\u00a0 left. A ferry left\nlate.", "ferry  LEFT"), [
    "Ferry\u00a0 left",
    "ferry left",
  ]);
});

test("signs mean themselves", () => {
  for (const sign of Array.from("\\^$.*+?()[]{}|/-#&~'\""))
    assert.deepEqual(found(`a${sign}b ab`, `a${sign}b`), [`a${sign}b`]);
});

test("nothing is looked for as long as nothing is asked", () => {
  assert.deepEqual(found("some words", "  "), []);
});

test("matches are counted in code points", () => {
  for (const text of HARD_TEXTS.filter(Boolean)) assert.ok(found(`${text} pier`, "pier").includes("pier"));
  assert.deepEqual(matchesOf(new Offsets("𠜎 pier"), "pier"), [{ start: 2, end: 6 }]);
});

test("the first match is looked for from where the reader was, and steps go round the ends", () => {
  const search = new Search(new Offsets("pier, pier, pier"), 3);

  search.seek("pier");
  const seen = [search.at.value];
  for (const direction of [1, 1, -1] as const) {
    search.step(direction);
    seen.push(search.at.value);
  }

  assert.deepEqual(seen, [1, 2, 0, 2]);
});
