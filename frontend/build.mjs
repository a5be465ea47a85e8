/** Builds frontend/dist: its scripts, two stylesheets with the fonts, and the icons the server's pages inline. */
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { icon, lucide } from "./icons.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "dist");

async function copyIcons() {
  const names = (await readFile(join(here, "icons.txt"), "utf8")).split("\n").filter(Boolean);
  await mkdir(join(dist, "icons"), { recursive: true });
  await Promise.all(names.map(async (name) => writeFile(join(dist, "icons", `${name}.svg`), await icon(name))));
  const package_ = createRequire(import.meta.url).resolve("lucide-static/package.json");
  await copyFile(join(dirname(package_), "LICENSE"), join(dist, "icons", "LICENSE"));
}

const shared = {
  absWorkingDir: here,
  outdir: dist,
  bundle: true,
  minify: true,
  sourcemap: process.argv.includes("--sourcemap"),
  format: "esm",
  target: "es2022",
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  loader: { ".woff2": "file" },
  assetNames: "fonts/[name]-[hash]",
  legalComments: "none",
  plugins: [lucide],
  logLevel: "warning",
};

await rm(dist, { recursive: true, force: true });
await build({
  ...shared,
  entryPoints: {
    pages: "pages/site.ts",
    review: "pages/review.ts",
    workbench: "css/workbench.css",
    admin: "css/admin.css",
    marking: "pages/marking.ts",
  },
});
// What the workspace fetches only once it is open, or asked for, is in files of its own, named by what they hold.
await build({
  ...shared,
  entryPoints: { workspace: "pages/workspace.tsx" },
  splitting: true,
  chunkNames: "workspace-[hash]",
});
await copyIcons();
