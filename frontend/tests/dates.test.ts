import assert from "node:assert/strict";
import { test } from "node:test";
import { findDate, readDate, sayDate } from "../text/dates.ts";

test("a date says how much of it is known", () => {
  assert.deepEqual(readDate("2014"), { date: "2014-01-01", precision: "year" });
  assert.deepEqual(readDate(" 2014-4 "), { date: "2014-04-01", precision: "month" });
  assert.deepEqual(readDate("2014-04-09"), { date: "2014-04-09", precision: "day" });
  assert.deepEqual(readDate(""), { date: null, precision: "" });
});

test("what is no date is refused, a day that does not exist too", () => {
  for (const typed of ["April", "2014-13", "2014-02-30", "14-04-09", "2014-04-09T10"])
    assert.equal(readDate(typed), null);
});

test("what was said of a date is found again in its words", () => {
  for (const typed of ["2014", "2014-04", "2014-04-09"]) {
    const known = readDate(typed)!;
    assert.deepEqual(findDate(sayDate(known, "en-GB"), "en-GB", null), known);
  }
});

test("a date is said as far as it is known", () => {
  assert.equal(sayDate({ date: "2014-04-09", precision: "day" }, "en-GB"), "9 April 2014");
  assert.equal(sayDate({ date: "2014-04-01", precision: "month" }, "en-GB"), "April 2014");
  assert.equal(sayDate({ date: "2014-01-01", precision: "year" }, "en-GB"), "2014");
});

test("the date that an article’s words name has the year of the last such day before it was printed", () => {
  const found = (words: string, language = "en") => sayDate(findDate(words, language, "2014-07-09")!, "en-GB");

  assert.deepEqual(
    ["2014", "February 2012", "9 July 2011", "2014-04-09"].map((words) => found(words)),
    ["2014", "February 2012", "9 July 2011", "9 April 2014"],
  );
  assert.deepEqual(
    ["April", "Dec. 3", "July 10th"].map((words) => found(words)),
    ["April 2014", "3 December 2013", "10 July 2013"],
  );
  assert.equal(found("3. März", "de"), "3 March 2014");
  for (const words of ["Wednesday", "the 1990s", "last Friday"])
    assert.equal(findDate(words, "en", "2014-07-09"), null);
  assert.equal(findDate("April", "en", null), null);
});
