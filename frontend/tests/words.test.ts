import assert from "node:assert/strict";
import { test } from "node:test";
import { sentencesOf, trim, Words } from "../text/words.ts";
import { HARD_TEXTS } from "./samples.ts";

const snapped = (text: string, start: number, end: number): string | null => {
  const span = new Words(text).snap({ start, end });
  return span && text.slice(span.start, span.end);
};

test("a selection that starts and ends inside words takes the whole words", () => {
  assert.equal(snapped("The ferry sank in March", 6, 13), "ferry sank");
});

test("space at the ends is left out, a no-break space too", () => {
  assert.equal(snapped("one \u00a0two\u00a0 three", 3, 10), "two");
});

test("nothing is left of a selection that holds only space", () => {
  assert.equal(snapped("one   two", 3, 6), null);
});

test("punctuation that was selected stays, and what was not is not added", () => {
  assert.equal(snapped("he said: (yes).", 9, 13), "(yes");
  assert.equal(snapped("he said: (yes).", 9, 14), "(yes)");
});

test("a family of emoji is never cut", () => {
  assert.equal(snapped("a 👨‍👩‍👧‍👦 b", 4, 6), "👨‍👩‍👧‍👦");
});

test("snapping twice is snapping once, and never loses a selected letter", () => {
  for (const text of HARD_TEXTS) {
    const words = new Words(text);
    for (let start = 0; start < text.length; start++) {
      const span = words.snap({ start, end: Math.min(text.length, start + 4) });
      if (!span) continue;

      assert.deepEqual(words.snap(span), span);
      const bare = trim(text, { start, end: Math.min(text.length, start + 4) })!;
      assert.ok(span.start <= bare.start && span.end >= bare.end);
    }
  }
});

test("an end edge goes from word end to word end, both ways", () => {
  const words = new Words("The ferry sank, twice.");

  assert.equal(words.endByWord(9, 1), 14);
  assert.equal(words.endByWord(14, 1), 21);
  assert.equal(words.endByWord(14, -1), 9);
  assert.equal(words.endByWord(7, -1), 3);
  assert.equal(words.endByWord(22, 1), 22);
});

test("a start edge goes from word start to word start, both ways", () => {
  const words = new Words("The ferry sank, twice.");

  assert.equal(words.startByWord(4, 1), 10);
  assert.equal(words.startByWord(10, -1), 4);
  assert.equal(words.startByWord(6, -1), 4);
  assert.equal(words.startByWord(0, -1), 0);
  assert.equal(words.startByWord(16, 1), 16);
});

test("a character is what a reader calls one", () => {
  const words = new Words("a👨‍👩‍👧‍👦e\u0301");

  assert.equal(words.byCharacter(1, 1), 12);
  assert.equal(words.byCharacter(12, -1), 1);
  assert.equal(words.byCharacter(12, 1), 14);
});

test("the end of a line is passed over by characters", () => {
  const words = new Words("ab\n\ncd");

  assert.equal(words.byCharacter(2, 1), 5);
  assert.equal(words.byCharacter(4, -1), 1);
});

test("an unknown language is no reason to stop", () => {
  assert.deepEqual(new Words("one two", "not a language!").snap({ start: 1, end: 2 }), { start: 0, end: 3 });
});

test("sentences come without the space between them", () => {
  const text = "One came. Two went. ";

  assert.deepEqual(
    sentencesOf(text, "en").map(({ start, end }) => text.slice(start, end)),
    ["One came.", "Two went."],
  );
});
