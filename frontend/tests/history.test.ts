import assert from "node:assert/strict";
import { test } from "node:test";
import { type Act, apply, type ClaimAct } from "../state/acts.ts";
import { drop, FRESH, forget, type History, keptSteps, push, recalled, redo, undo } from "../state/history.ts";
import { handingStep, holds, stepOf } from "../state/steps.ts";
import { claim, comment, evidence } from "./samples.ts";

const before = claim({ evidence: [evidence()], revision: 1 });
const ACTS: readonly ClaimAct[] = [
  { kind: "change", claim: "c1", fields: { label: "disputed", note: "why" } },
  { kind: "change", claim: "c1", fields: { start: 1, end: 4, quote: "lai" } },
  { kind: "place", claim: "c1", place: { start: 1, end: 4, quote: "lai", revision: 2 } },
  { kind: "delete", claim: "c1" },
  { kind: "link", claim: "c1", body: {} as never, draft: evidence({ id: "e2" }) },
  { kind: "amend", claim: "c1", evidence: "e1", fields: { stance: "supports" } },
];

test("every act is undone by its opposite and done again by its twin", () => {
  for (const act of ACTS) {
    const step = stepOf("s", act, before)!;
    const after = apply(before, act);

    assert.deepEqual(apply(after, step.back as ClaimAct), before, act.kind);
    assert.deepEqual(apply(before, step.forth as ClaimAct), after, act.kind);
  }
});

test("a link that was removed comes back with all it held", () => {
  const unlink: ClaimAct = { kind: "unlink", claim: "c1", evidence: "e1" };

  const after = apply(before, unlink);

  assert.deepEqual(apply(after, stepOf("s", unlink, before)!.back as ClaimAct), before);
});

test("creating again is restoring, since the id is taken", () => {
  const step = stepOf("s", { kind: "create", claim: "c1", draft: before }, undefined)!;

  assert.deepEqual([step.back.kind, step.forth.kind], ["delete", "restore"]);
});

test("what is undone can be done again, until something new is done", () => {
  const [first, second] = [ACTS[0]!, ACTS[1]!].map((act, index) => stepOf(`s${index}`, act, before)!);
  const history = push(push(FRESH, first!), second!);

  const [undone, rest] = undo(history)!;
  const [redone, whole] = redo(rest)!;

  assert.deepEqual([undone, redone, whole], [second, second, history]);
  assert.equal(redo(push(rest, first!)), null);
});

test("nothing is left to undo before the first step", () => {
  assert.equal(undo(FRESH), null);
});

test("a suggestion that was rejected is offered again, and rejected again", () => {
  const dismiss: Act = { kind: "dismiss", suggestion: 12 };

  assert.deepEqual(stepOf("s", dismiss, undefined), {
    id: "s",
    back: { kind: "revive", suggestion: 12 },
    forth: dismiss,
  });
});

test("a claim whose creation was given up is forgotten", () => {
  const history: History = push(FRESH, stepOf("s", ACTS[0]!, before)!);

  assert.deepEqual(forget(history, "c1"), FRESH);
});

test("what was said is taken back, said again, and put in its earlier words", () => {
  const was = comment();
  const steps = [
    stepOf("s", { kind: "say", claim: "c1", draft: was }, before)!,
    stepOf("s", { kind: "unsay", claim: "c1", was }, before)!,
    stepOf("s", { kind: "reword", claim: "c1", was, text: "Who else?" }, before)!,
  ];

  assert.deepEqual(
    steps.map(({ back, forth }) => [back.kind, forth.kind]),
    [
      ["unsay", "resay"],
      ["resay", "unsay"],
      ["reword", "reword"],
    ],
  );
  assert.equal(steps[2]!.back.kind === "reword" && steps[2]!.back.text, was.text);
});

test("handing in is undone by taking back, and forgotten with no claim", () => {
  const history = push(FRESH, handingStep("s1", "submit"));

  assert.deepEqual(undo(history)?.[0].back, { kind: "take-back" });
  assert.deepEqual(forget(history, "c1"), history);
});

test("history comes back as it was left, with what had been undone", () => {
  const [first, second, third] = [1, 2, 3].map((number) => stepOf(`s${number}`, ACTS[0]!, before)!);
  const [, once] = undo(push(push(push(FRESH, first!), second!), third!))!;
  const [, twice] = undo(once)!;

  assert.deepEqual(recalled(keptSteps(twice).reverse()), twice);
});

test("a step may be taken back only while its claim is as it left it", () => {
  for (const act of ACTS) {
    const after = apply(before, act);

    assert.equal(holds(act, after), true, act.kind);
    assert.equal(holds(act, before), false, act.kind);
  }
  const changedSince = { ...before, label: "attributed" };
  assert.equal(holds({ kind: "create", claim: "c1", draft: before }, changedSince), false);
  assert.equal(holds({ kind: "create", claim: "c1", draft: before }, { ...before, note: "later" }), true);
});

test("a step that can't be taken is forgotten, and the one before it is next", () => {
  const [first, second] = [1, 2].map((number) => stepOf(`s${number}`, ACTS[0]!, before)!);

  assert.deepEqual(drop(push(push(FRESH, first!), second!), second!), push(FRESH, first!));
});
