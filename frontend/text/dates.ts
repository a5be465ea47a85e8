/** Dates that know how much of them is known: a year, a month, a day. */

import { localeOrDefault } from "./words.ts";

export type Precision = "" | "day" | "month" | "year";
export interface PartialDate {
  readonly date: string | null;
  readonly precision: Precision;
}

/** Reads `2014`, `2014-04`, `2014-04-09`; nothing for an empty string; null for what is no date. */
export function readDate(typed: string): PartialDate | null {
  const text = typed.trim();
  if (!text) return { date: null, precision: "" };
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  const date = `${year}-${(month ?? "1").padStart(2, "0")}-${(day ?? "1").padStart(2, "0")}`;
  const known = new Date(`${date}T00:00:00Z`);
  // 30 February rolls over into March: then the day does not exist.
  if (Number.isNaN(known.getTime()) || known.toISOString().slice(0, 10) !== date) return null;
  return { date, precision: day ? "day" : month ? "month" : "year" };
}

/** The date that words of an article name: a year, a month, a day. What has no year is the last before `published`.
 *
 * Months are known by the names their language has for them; weekdays and decades are no dates here.
 */
export function findDate(words: string, language: string, published: string | null): PartialDate | null {
  const plain = words.toLowerCase().replace(/[.,]/g, " ");
  const iso = readDate(plain);
  if (iso) return iso;
  const month = monthsOf(language).findIndex((names) => plain.split(/\s+/).some((word) => names.includes(word))) + 1;
  const day = /\b\d{1,2}(?=\D|$)/.exec(plain)?.[0];
  const year = /\b(?:1[5-9]|20)\d\d\b/.exec(plain)?.[0];
  if (!month) return null;
  const within = (known: string) => readDate([known, month, ...(day ? [day] : [])].join("-"));
  if (year) return within(year);
  const latest = published && within(published.slice(0, 4));
  if (!latest || !published) return null;
  return latest.date! <= published ? latest : within(String(Number(published.slice(0, 4)) - 1));
}

/** The names of the twelve months, long and short, in small letters. */
function monthsOf(language: string): string[][] {
  const names = (month: "long" | "short") => {
    const format = new Intl.DateTimeFormat(localeOrDefault(language), { month, day: "numeric", timeZone: "UTC" });
    const nameIn = (date: Date) => format.formatToParts(date).find(({ type }) => type === "month")!.value;
    return Array.from({ length: 12 }, (_, index) => nameIn(new Date(Date.UTC(2000, index))).toLowerCase());
  };
  const [long, short] = [names("long"), names("short")];
  return long.map((name, index) => [name, short[index]!.replace(".", "")]);
}

/** As it is read: "9 July 2014", "July 2014", "2014", in the page's language. */
export function sayDate({ date, precision }: PartialDate, language?: string): string {
  if (!date) return "";
  const form: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "UTC" };
  if (precision !== "year") form.month = "long";
  if (precision !== "year" && precision !== "month") form.day = "numeric";
  return new Intl.DateTimeFormat(language, form).format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}
