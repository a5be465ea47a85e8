import assert from "node:assert/strict";
import test from "node:test";
import { addressOf, type Similar, takenOver } from "../state/elsewhere.ts";
import { claim, evidence } from "./samples.ts";

const ROW: Similar = {
  kind: "sentence",
  claim: null,
  article: 8,
  article_number: 3,
  article_title: "Boats",
  outlet: "",
  label: "",
  annotator_name: "",
  evidence: 0,
  copy: false,
  share: 1,
  words: [],
  start: 2,
  end: 9,
  quote: "Boats sail",
};
const PASSAGE = { ...evidence().source, kind: "article" as const, url: "", article: 8 };

test("a sentence leads to its article and a claim to itself there", () => {
  assert.equal(addressOf(ROW, "/projects/desk/"), "/projects/desk/articles/3/");
  assert.equal(addressOf({ ...ROW, claim: "c9" }, "/projects/desk/"), "/projects/desk/articles/3/#c9");
});

test("another claim's links are taken over with their stance, a page by its address and a passage by its place", () => {
  const [page, passage] = [evidence(), evidence({ id: "e2", source: PASSAGE, span: [4, 20] })];

  const bodies = takenOver([page, passage], claim()).map(([, body]) => body);

  assert.deepEqual(
    bodies.map(({ stance, quote }) => [stance, quote]),
    [page, passage].map(({ stance, quote }) => [stance, quote]),
  );
  assert.ok("url" in bodies[0]! && bodies[0].url === page.source.url);
  assert.ok("start" in bodies[1]! && bodies[1].article === 8 && bodies[1].end === 20);
});

test("what the claim has already, a passage of its own article and a file are left where they are", () => {
  const own = evidence({ source: { ...PASSAGE, article: claim().article }, span: [4, 20] });
  const file = evidence({ source: { ...evidence().source, kind: "file", url: "" } });

  const bodies = takenOver([evidence(), own, file], claim({ evidence: [evidence({ id: "e9" })] }));

  assert.deepEqual(bodies, []);
});
