/** Dates that know how much of them is known: a year, a month, a day. */

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

/** As it is typed: only the part that is known. */
export function writeDate({ date, precision }: PartialDate): string {
  if (!date) return "";
  return date.slice(0, precision === "year" ? 4 : precision === "month" ? 7 : 10);
}

/** As it is read: "9 July 2014", "July 2014", "2014", in the page's language. */
export function sayDate({ date, precision }: PartialDate, language?: string): string {
  if (!date) return "";
  const form: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "UTC" };
  if (precision !== "year") form.month = "long";
  if (precision !== "year" && precision !== "month") form.day = "numeric";
  return new Intl.DateTimeFormat(language, form).format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}
