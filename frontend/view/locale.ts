/** Dates and times in the page's language. The product's own English is British: 9 July 2014, 14:32. */
import { type PartialDate, sayDate } from "../text/dates.ts";

export function locale(): string | undefined {
  const language = document.documentElement.lang;
  return /^en(-us)?$/i.test(language) ? "en-GB" : language || undefined;
}

/** A date as far as it is known. */
export function dateWords(date: PartialDate): string {
  return sayDate(date, locale());
}

/** A day; nothing for none. */
export function dayWords(date: string | null): string {
  return sayDate({ date, precision: "day" }, locale());
}

/** When something was said: the time if it was today, the year only if it was another. */
export function momentWords(at: Date, now = new Date()): string {
  if (at.toDateString() === now.toDateString()) return clock(at);
  const year = at.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return at.toLocaleDateString(locale(), { day: "numeric", month: "long", year });
}

/** A clock time. */
export function clock(at: Date): string {
  return at.toLocaleTimeString(locale(), { hour: "2-digit", minute: "2-digit" });
}
