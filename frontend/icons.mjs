/** Lucide's icons, cut down to what we inline: no size, no licence comment, hidden from screen readers. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const FRAME =
  '<svg class="i" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">';

/** The shapes inside an icon's frame, as markup on one line. */
export async function shapes(name) {
  const file = require.resolve(`lucide-static/icons/${name}.svg`);
  const markup = await readFile(file, "utf8");
  return /<svg[^>]*>(.*)<\/svg>/s.exec(markup)[1].replace(/\s*\n\s*/g, "");
}

/** A whole icon, ready to be put into a page of the server's. */
export async function icon(name) {
  return `${FRAME}${await shapes(name)}</svg>\n`;
}

/** Lets a module write `import check from "lucide:check"` and get the icon's shapes as a string. */
export const lucide = {
  name: "lucide",
  setup(build) {
    build.onResolve({ filter: /^lucide:/ }, ({ path }) => ({
      path: path.slice("lucide:".length),
      namespace: "lucide",
    }));
    build.onLoad({ filter: /.*/, namespace: "lucide" }, async ({ path }) => ({
      contents: await shapes(path),
      loader: "text",
    }));
  },
};
