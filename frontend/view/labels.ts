/** The looks of a project's own labels, derived from a hue. The three default labels have tokens in the stylesheet.
 *
 * The rules go into a constructed stylesheet: the content security policy allows no style in the page's markup.
 */
import type { Label } from "../api/wire.ts";

const THICKNESS = { wavy: "1.25px", solid: "1.5px", dashed: "1.75px" };
/** How far below the letters each lane's line runs; a wave starts higher since it swings down. */
const OFFSETS = { wavy: [".16em", ".34em"], solid: [".2em", ".38em"], dashed: [".2em", ".38em"] };

type Dress = Pick<Label, "key" | "line" | "hue">;

/** Gives every label of a page that has a hue its properties and its highlights. */
export function dressLabels(labels: readonly Dress[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(labels.map(rulesFor).join("\n"));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** A label's rules; none without a hue, or with a key or line that no stylesheet should be built from. */
export function rulesFor({ key, line, hue }: Dress): string {
  if (hue === null || !Number.isFinite(hue) || !/^[\w-]+$/.test(key) || !(line in THICKNESS)) return "";
  const [ink, stroke, tint, focus] = [
    `light-dark(oklch(.42 .10 ${hue}), oklch(.83 .10 ${hue}))`,
    `light-dark(oklch(.53 .13 ${hue}), oklch(.72 .12 ${hue}))`,
    `light-dark(oklch(.70 .15 ${hue} / .16), oklch(.70 .15 ${hue} / .20))`,
    `light-dark(oklch(.70 .15 ${hue} / .20), oklch(.70 .15 ${hue} / .22))`,
  ];
  const underline = `underline ${line} ${stroke} ${THICKNESS[line]}`;
  const lane = (number: number) =>
    `[data-start]::highlight(${key}-${number}) { background-color: ${tint}; text-decoration: ${underline}; ` +
    `text-underline-offset: ${OFFSETS[line][number]}; text-decoration-skip-ink: none; }`;
  return [
    `[data-l="${key}"] { --l: ${ink}; --t: ${tint}; --line: ${stroke}; --u: ${line}; }`,
    lane(0),
    lane(1),
    `[data-start]::highlight(focus-${key}) { background-color: ${focus}; }`,
    ...inForcedColours(key),
  ].join("\n");
}

/** The reader's own colours, as css/forced.css gives them to the default labels: the line's form tells labels apart. */
function inForcedColours(key: string): string[] {
  const lane = (number: number) =>
    `[data-start]::highlight(${key}-${number}) { background-color: transparent; text-decoration-color: CanvasText; }`;
  return [
    "@media (forced-colors: active) {",
    `[data-l="${key}"] { --l: CanvasText; --t: transparent; --line: CanvasText; }`,
    lane(0),
    lane(1),
    `[data-start]::highlight(focus-${key}) { background-color: Highlight; color: HighlightText; }`,
    "}",
  ];
}
