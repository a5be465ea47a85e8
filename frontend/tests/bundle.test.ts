import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { gzipSync } from "node:zlib";

const FETCHED_FIRST = /(?:from|import)"\.\/(workspace-\w+\.js)"/g;

test("what the workspace fetches before it can be used stays under 60 kB as it is sent", () => {
  const script = read("workspace.js");
  const first = Array.from(script.matchAll(FETCHED_FIRST), ([, name]) => read(name!));

  const sent = [script, ...first].map((file) => gzipSync(file).length);

  assert.ok(sent.length > 1);
  assert.ok(sum(sent) < 60_000, sent.join(" + "));
});

function read(name: string): string {
  return readFileSync(`frontend/dist/${name}`, "utf8");
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0);
}
