import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { BINDINGS, type Binding } from "../state/keys.ts";
import { speakEnglish } from "./samples.ts";

speakEnglish();

const row = ({ scope, keys, say }: Binding) =>
  `| ${scope} | ${Object.keys(keys)
    .map((chord) => `\`${chord}\``)
    .join(" ")} | ${say()} |`;

test("docs/keys.md tells the keys as they are bound", async () => {
  const page = await readFile("docs/keys.md", "utf8");

  const told = page.split("\n").filter((line) => /^\| \w+ \| `/.test(line));

  assert.deepEqual(told, BINDINGS.map(row));
});
