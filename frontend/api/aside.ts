/** Fetches what the workspace needs a moment later; the browser keeps it. */
export type Aside = typeof import("../pages/aside.ts");

export function aside(): Promise<Aside> {
  return import("../pages/aside.ts");
}
