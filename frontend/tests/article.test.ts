import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article, Mark } from "../api/wire.ts";
import { piecesOf, sectionsOf, sentencesIn } from "../state/article.ts";
import { Offsets } from "../text/offsets.ts";
import { HARD_TEXTS } from "./samples.ts";

function article(text: string, marks: readonly Mark[] = []): Article {
  return {
    id: 1,
    number: 1,
    title: "",
    outlet: "",
    source_url: "",
    published_on: null,
    language: "en",
    state: "ready",
    error: "",
    revision: 1,
    sha256: "",
    text,
    copies: [],
    marks,
  };
}

const block = (start: number, end: number, role: string): Mark => ({ kind: "block", start, end, role });

test("without marks every line is a piece, and no letter is left out", () => {
  for (const text of HARD_TEXTS) {
    const offsets = new Offsets(text);

    const pieces = piecesOf(article(text), offsets);

    const lines = text.split("\n").filter((line) => line.trim());
    assert.deepEqual(
      pieces.map((piece) => offsets.slice(piece)),
      lines.map((line) => line.trim()),
    );
  }
});

test("what no block covers is shown between the blocks", () => {
  const text = "Title\nleft out\nBody";
  const offsets = new Offsets(text);

  const pieces = piecesOf(article(text, [block(0, 5, "title"), block(15, 19, "body")]), offsets);

  assert.deepEqual(
    pieces.map((piece) => [piece.role, offsets.slice(piece)]),
    [
      ["title", "Title"],
      ["body", "left out"],
      ["body", "Body"],
    ],
  );
});

test("neighbouring furniture folds together, and so do items of a list", () => {
  const marks = [
    block(0, 1, "banner"),
    block(2, 3, "teaser"),
    block(4, 5, "body"),
    block(6, 7, "list"),
    block(8, 9, "list"),
  ];
  const text = "a\nb\nc\nd\ne";

  const sections = sectionsOf(piecesOf(article(text, marks), new Offsets(text)));

  assert.deepEqual(
    sections.map(({ kind, pieces }) => [kind, pieces.length]),
    [
      ["furniture", 2],
      ["block", 1],
      ["list", 2],
    ],
  );
});

test("a repeated block folds, and knows what it repeats", () => {
  const text = "lead\nlead\nmore";
  const marks: Mark[] = [
    block(0, 4, "lead"),
    block(5, 9, "body"),
    block(10, 14, "body"),
    { kind: "duplicate", start: 5, end: 9, of: [0, 4] },
  ];

  const sections = sectionsOf(piecesOf(article(text, marks), new Offsets(text)));

  assert.deepEqual(
    sections.map(({ kind, pieces }) => [kind, pieces[0]?.repeats]),
    [
      ["block", null],
      ["repeat", "lead"],
      ["block", null],
    ],
  );
});

test("sentences in folded blocks are stepped over", () => {
  const text = "Buy now. 😀 He came.";
  const offsets = new Offsets(text);
  const marks = [block(0, 8, "banner"), block(9, 20, "body")];
  const sentences: Mark[] = [
    { kind: "sentence", start: 0, end: 8 },
    { kind: "sentence", start: 9, end: 19 },
  ];
  const marked = article(text, [...marks, ...sentences]);

  assert.deepEqual(sentencesIn(marked, piecesOf(marked, offsets), offsets), [sentences[1]]);
});

test("without sentence marks the browser's own sentences are stepped through, in code points", () => {
  const text = "😀 One came. Two went.";
  const offsets = new Offsets(text);
  const unmarked = article(text);

  const sentences = sentencesIn(unmarked, piecesOf(unmarked, offsets), offsets);

  assert.deepEqual(
    sentences.map((sentence) => offsets.slice(sentence)),
    ["😀 One came.", "Two went."],
  );
});
