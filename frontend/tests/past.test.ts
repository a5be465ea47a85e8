import assert from "node:assert/strict";
import { test } from "node:test";
import type { Event } from "../api/wire.ts";
import { momentsOf, restoration } from "../state/past.ts";
import { claim } from "./samples.ts";

const now = claim({ version: 4, label: "disputed", start: 1, end: 5, quote: "lain", note: "month only" });
const event = (seq: number, verb: string, before: object | null = null, after: object | null = null): Event => ({
  seq,
  verb,
  at: "",
  actor: "mara",
  subject: "c1",
  before: before as Event["before"],
  after: after as Event["after"],
});
const PAST = [
  event(1, "claim.created", null, { start: 0, end: 5, quote: "plain", label: "unverified" }),
  event(2, "claim.changed", { label: "unverified" }, { label: "disputed" }),
  event(3, "comment.created"),
  event(4, "claim.changed", { start: 0, quote: "plain", note: "" }, { start: 1, quote: "lain", note: "month only" }),
];
const changed = { label: "unverified", start: 0, end: 5, quote: "plain", note: "" };

test("a history is told newest first, with what each change made of what", () => {
  assert.deepEqual(
    momentsOf(PAST, now).map(({ event: { seq }, changes }) => [
      seq,
      changes.map(({ name, from, to }) => [name, from, to]),
    ]),
    [
      [
        4,
        [
          ["quote", "plain", "lain"],
          ["note", "", "month only"],
        ],
      ],
      [2, [["label", "unverified", "disputed"]]],
      [1, []],
    ],
  );
});

test("an earlier state is restored by the fields that differ, its place as a whole", () => {
  const [latest, middle, first] = momentsOf(PAST, now).map(({ state }) => restoration(state, now));

  assert.deepEqual(latest, {});
  assert.deepEqual(middle, { start: 0, end: 5, quote: "plain", note: "" });
  assert.deepEqual(first, changed);
});

test("a reviewer's correction is a change like another, and its status is told but not restored", () => {
  const accepted = claim({ version: 3, status: "accepted", place: "Harbour" });
  const [review] = momentsOf(
    [
      event(1, "claim.created"),
      event(2, "claim.reviewed", { place: "", status: "submitted" }, { place: "Harbour", status: "accepted" }),
    ],
    accepted,
  );

  assert.deepEqual(
    review?.changes.map(({ name }) => name),
    ["place", "status"],
  );
  assert.deepEqual(restoration({ ...review!.state, place: "" }, accepted), { place: "" });
});

test("a place in another wording is not restored, and what was written then is", () => {
  const before = { revision: 1, start: 0, end: 5, quote: "plain", cue_span: [0, 5] };
  const after = { revision: 2, start: 9, end: 14, quote: "plain", cue_span: null };
  const reworded = claim({ ...after, cue_span: null, note: "later" });
  const events = [
    event(1, "claim.created"),
    event(2, "claim.reanchored", before, after),
    event(3, "claim.changed", { note: "" }, { note: "later" }),
  ];

  const states = momentsOf(events, reworded).map(({ state }) => restoration(state, reworded));

  assert.deepEqual(states, [{}, { note: "" }, { note: "" }]);
});
