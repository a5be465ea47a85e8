/** What Django's JavaScriptCatalog puts into the page. */
declare function gettext(message: string): string;
declare function ngettext(singular: string, plural: string, count: number): string;
declare function pgettext(context: string, message: string): string;
declare function interpolate(format: string, values: Record<string, unknown>, named: true): string;

/** An icon's shapes; see icons.mjs. */
declare module "lucide:*" {
  const shapes: string;
  export default shapes;
}
