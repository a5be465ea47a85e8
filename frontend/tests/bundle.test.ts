import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { gzipSync } from "node:zlib";

test("the workspace's script stays under 60 kB as it is sent", () => {
  const sent = gzipSync(readFileSync("frontend/dist/workspace.js"));

  assert.ok(sent.length < 60_000, `${sent.length} bytes`);
});
