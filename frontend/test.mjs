/** Runs the unit tests on Node's own runner. Node 20 can't read TypeScript, so they are bundled first. */
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const tests = join(dirname(fileURLToPath(import.meta.url)), "tests");
const outdir = await mkdtemp(join(tmpdir(), "workbench-tests-"));
const names = (await readdir(tests)).filter((name) => name.endsWith(".test.ts"));
await build({
  entryPoints: names.map((name) => join(tests, name)),
  outdir,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: "inline",
  logLevel: "warning",
});
const built = names.map((name) => join(outdir, name.replace(/\.ts$/, ".mjs")));
const { status } = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...built], { stdio: "inherit" });
await rm(outdir, { recursive: true, force: true });
process.exitCode = status ?? 1;
