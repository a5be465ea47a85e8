import assert from "node:assert/strict";
import { test } from "node:test";
import type { Present } from "../api/news.ts";
import type { Piece } from "../state/article.ts";
import { companyIn, paragraphAt } from "../state/presence.ts";

const at = (username: string, article: number | null): Present => ({
  username,
  name: username,
  initials: "",
  article,
  place: 0,
});
const piece = (role: string, start: number, repeats: string | null = null): Piece => ({
  role,
  start,
  end: start + 5,
  repeats,
});

test("who has this article open is here, and nowhere else besides", () => {
  const { here, elsewhere } = companyIn([at("ilse", 2), at("ilse", 1), at("tomas", 2), at("tomas", 3)], 1);

  assert.deepEqual(
    [here.map(({ username }) => username), elsewhere.map(({ username }) => username)],
    [["ilse"], ["tomas"]],
  );
});

test("paragraphs are counted as a reader counts them", () => {
  const pieces = [
    piece("title", 0),
    piece("banner", 6),
    piece("lead", 12),
    piece("body", 18, "lead"),
    piece("body", 24),
  ];

  assert.deepEqual(
    [0, 12, 20, 26].map((place) => paragraphAt(pieces, place)),
    [0, 1, 1, 2],
  );
});
