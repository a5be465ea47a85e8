import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article, Mark, Suggestion } from "../api/wire.ts";
import { prefill, proposed, readOf } from "../state/prefilling.ts";
import { Offsets } from "../text/offsets.ts";
import { claim } from "./samples.ts";

const TEXT =
  "Ada Voss said 🚢 the ferry had leaked since April. " +
  "“It leaked every day,” she added. The board’s report says two boats sank.";

function at(words: string): { start: number; end: number } {
  const offsets = new Offsets(TEXT);
  const start = offsets.toPoints(TEXT.indexOf(words));
  return { start, end: start + Array.from(words).length };
}

const pair = (words: string) => [at(words).start, at(words).end] as const;

const MARKS: readonly Mark[] = [
  { kind: "quotation", ...at("“It leaked every day,”"), speaker: pair("she"), form: "direct" },
  { kind: "date", ...at("April"), date: "2025-04" },
  {
    kind: "attribution",
    ...at("The board’s report says two boats sank"),
    source: [pair("The board’s report")],
    cue: [pair("says")],
    content: [pair("two boats sank")],
    form: "indirect",
  },
];

function read(marks: readonly Mark[] = MARKS) {
  const article = { language: "en", published_on: "2026-03-02", marks } as unknown as Article;
  const suggestion = { ...at("the ferry had leaked since April"), claimant_span: pair("Ada Voss") } as Suggestion;
  return readOf({ article, offsets: new Offsets(TEXT) }, marks.length ? [suggestion] : []);
}

test("a claim in a report begins with whom the report names, and the date it holds", () => {
  assert.deepEqual(prefill(at("the ferry had leaked since April"), read()), {
    claimant_span: pair("Ada Voss"),
    claimant_name: "Ada Voss",
    quote_form: "indirect",
    claim_date: "2025-04-01",
    claim_date_precision: "month",
  });
});

const REPORT = "In Rudno two boats sank on 3 May, the board of Norland says. ";

const inReport = (words: string) => ({ start: REPORT.indexOf(words), end: REPORT.indexOf(words) + words.length });

function readReport(marks: readonly Mark[]) {
  const article = { marks: [{ kind: "sentence", start: 0, end: REPORT.length - 1 }, ...marks] } as unknown as Article;
  return prefill(inReport("two boats sank"), readOf({ article, offsets: new Offsets(REPORT) }, []));
}

const ON_THE_THIRD: Mark = { kind: "date", ...inReport("3 May"), date: "2025-05-03" };

test("a claim without a date or place begins with those of its sentence", () => {
  const rudno = { kind: "place", ...inReport("Rudno"), entity: "Rudno", where: true };
  const norland = { kind: "place", ...inReport("Norland"), entity: "Norland" };

  assert.deepEqual(readReport([ON_THE_THIRD, rudno, norland]), {
    claim_date: "2025-05-03",
    claim_date_precision: "day",
    place: "Rudno",
  });
});

test("of two dates or places none is filled in, and neither is a range or a date left open", () => {
  const second = { ...ON_THE_THIRD, ...inReport("May") };
  const places = ["Rudno", "Norland"].map((words) => ({ kind: "place", ...inReport(words), entity: words }));

  assert.deepEqual(readReport([ON_THE_THIRD, second, ...places]), {});
  assert.deepEqual(readReport([{ ...ON_THE_THIRD, to: "2025-05-05" }]), {});
  assert.deepEqual(readReport([{ kind: "date", ...inReport("3 May") }]), {});
});

test("words within quotation marks are direct, and a pronoun is who was named before it", () => {
  assert.deepEqual(prefill(at("It leaked every day"), read()), {
    claimant_span: pair("she"),
    claimant_name: "Ada Voss",
    claimant_kind: "person",
    quote_form: "direct",
  });
});

test("an attribution says source, cue and form", () => {
  assert.deepEqual(prefill(at("two boats sank"), read()), {
    claimant_span: pair("The board’s report"),
    claimant_name: "The board’s report",
    cue_span: pair("says"),
    quote_form: "indirect",
  });
});

test("a source I named before is called and sorted as I did then", () => {
  const known = [claim({ claimant_name: "Captain Ada Voss", claimant_kind: "organisation" })];

  const fields = prefill(at("the ferry had leaked"), read(), known);

  assert.deepEqual([fields.claimant_name, fields.claimant_kind], ["Captain Ada Voss", "organisation"]);
});

test("where the marks say nothing, nothing is filled", () => {
  assert.deepEqual(prefill(at("the ferry had leaked since April"), read([])), {});
});

test("a fact is proposed until a person writes another, or hands the claim in", () => {
  const span = at("the ferry had leaked since April");
  const made = claim({ ...span, ...prefill(span, read()) });

  assert.ok(proposed(made, read(), []).has("claimant_name"));
  const touched = proposed({ ...made, claimant_name: "The harbour master" }, read(), []);
  assert.ok(!touched.has("claimant_name") && touched.has("claim_date"));
  assert.equal(proposed({ ...made, can_change: false }, read(), []).size, 0);
});

test("what a rule suggests fills in what the rule found: who denies is not who claims", () => {
  const span = at("the ferry had leaked since April");
  const facts = { contested_by: "The board", contested_by_author: false };
  const denied = { ...span, claimant_span: null, rule: "denied by another", facts } as unknown as Suggestion;
  const { article, offsets } = read();

  const fields = prefill(span, readOf({ article, offsets }, [denied]));

  assert.deepEqual([fields.contested_by, fields.claimant_name], ["The board", undefined]);
});

test("a claimant whom the rule names keeps that name", () => {
  const span = at("It leaked every day");
  const facts = { claimant_name: "Ada Voss", claimant_kind: "person", quote_form: "direct" };
  const said = { ...span, claimant_span: pair("she"), rule: "direct", facts } as unknown as Suggestion;
  const { article, offsets } = read();

  assert.deepEqual(prefill(span, readOf({ article, offsets }, [said])), { ...facts, claimant_span: pair("she") });
});
