import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim, Event } from "../api/wire.ts";
import { type Moment, momentsOf, restoration } from "../state/past.ts";
import { claim, evidence } from "./samples.ts";

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

const back = (state: Moment["state"], to: Claim) => restoration(state, to, "mara");

test("an earlier state is restored by the fields that differ, its place as a whole", () => {
  const [latest, middle, first] = momentsOf(PAST, now).map(({ state }) => back(state, now).fields);

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
  const { fields, links } = review!.state;
  assert.deepEqual(back({ fields: { ...fields, place: "" }, links }, accepted).fields, { place: "" });
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

  const states = momentsOf(events, reworded).map(({ state }) => back(state, reworded).fields);

  assert.deepEqual(states, [{}, { note: "" }, { note: "" }]);
});

const link = (seq: number, verb: string, before: object | null = null, after: object | null = null, id = "e1") => ({
  ...event(seq, verb, before, after),
  subject: id,
});
const EVIDENCE = [
  event(1, "claim.created"),
  link(2, "evidence.created", null, { stance: "supports" }),
  link(3, "evidence.changed", { stance: "supports", set_number: null }, { stance: "refutes", set_number: 2 }),
  link(4, "evidence.created", null, {}, "e2"),
  link(5, "evidence.deleted"),
];
const linked = claim({ evidence: [evidence({ id: "e2" })] });
const removed = [evidence({ stance: "refutes", set: 2, version: 3 })];

test("a history tells of links that came, changed and went, each as it was then", () => {
  const told = momentsOf(EVIDENCE, linked, removed).map(({ links }) =>
    links.map(({ kind, link: { id, stance }, changes }) => [kind, id, stance, changes.map(({ name }) => name)]),
  );

  assert.deepEqual(told, [
    [["removed", "e1", "refutes", []]],
    [["added", "e2", "refutes", []]],
    [["changed", "e1", "refutes", ["stance", "set"]]],
    [["added", "e1", "supports", []]],
    [],
  ]);
});

test("a state is restored with its links: removed ones come back, later ones go, changed ones are as they were", () => {
  const states = momentsOf(EVIDENCE, linked, removed).map(({ state }) =>
    back(state, linked).links.map((wish) => [wish.link.id, wish.linked, wish.linked && wish.link.stance]),
  );

  assert.deepEqual(states, [
    [],
    [["e1", true, "refutes"]],
    [
      ["e1", true, "refutes"],
      ["e2", false, false],
    ],
    [
      ["e1", true, "supports"],
      ["e2", false, false],
    ],
    [["e2", false, false]],
  ]);
});

test("a state that was gone back to is told as one moment, and what it was gone back from can be restored", () => {
  const reverted = event(
    6,
    "claim.reverted",
    { note: "later", links: { e1: { linked: false }, e2: { linked: true, note: "why" } } },
    { note: "", links: { e1: { linked: true }, e2: { linked: false, note: "" } } },
  );
  const then = claim({ evidence: [evidence({ stance: "refutes", set: 2 })] });

  const [latest, before] = momentsOf([...EVIDENCE, reverted], then, [evidence({ id: "e2" })]);

  assert.deepEqual(
    [latest?.changes.map(({ name }) => name), latest?.links.map(({ kind, link: { id } }) => [kind, id])],
    [
      ["note"],
      [
        ["added", "e1"],
        ["removed", "e2"],
      ],
    ],
  );
  assert.deepEqual(
    back(before!.state, then).links.map((wish) => [wish.link.id, wish.linked, wish.link.note]),
    [
      ["e2", true, "why"],
      ["e1", false, ""],
    ],
  );
});

test("another's link stays as it is, and is named", () => {
  const [, , , first] = momentsOf(EVIDENCE, linked, removed);

  const { links, left } = restoration(first!.state, linked, "ilse");

  assert.deepEqual([links, left.map(({ id }) => id)], [[], ["e1", "e2"]]);
});

test("a link that is not saved yet belongs to every state", () => {
  const waiting = claim({ evidence: [evidence({ version: 0 })] });

  assert.deepEqual(back(momentsOf([event(1, "claim.created")], waiting)[0]!.state, waiting).links, []);
});
