/** What is seldom shown, and so fetched once the page is drawn. */
import { type Signal, signal } from "@preact/signals";

type Later = typeof import("../pages/later.ts");

/** Null until it is there. */
export const later: Signal<Later | null> = signal(null);

export async function fetchLater(): Promise<Later> {
  const module = await import("../pages/later.ts");
  later.value = module;
  return module;
}
