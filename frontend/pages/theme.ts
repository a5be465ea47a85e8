/** Light, dark, or as the system has it. A cookie, so that the server writes the choice into the page it sends. */

export type Theme = "system" | "light" | "dark";
const NEXT: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const YEAR = 365 * 24 * 60 * 60;

export function theme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

export function nextTheme(): Theme {
  return NEXT[theme()];
}

export function setTheme(chosen: Theme): void {
  if (chosen === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  const value = chosen === "system" ? "; max-age=0" : `${chosen}; max-age=${YEAR}`;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API does not exist outside secure contexts.
  document.cookie = `theme=${value}; path=/; SameSite=Lax`;
}

/** Takes up the choice where the server didn't write it. */
export function recallTheme(): void {
  const match = /(?:^|; )theme=(light|dark)(?:;|$)/.exec(document.cookie);
  if (match && theme() === "system") document.documentElement.dataset.theme = match[1];
}
