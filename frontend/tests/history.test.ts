import assert from "node:assert/strict";
import { test } from "node:test";
import { type Act, apply, stepOf } from "../state/acts.ts";
import { FRESH, forget, type History, push, redo, undo } from "../state/history.ts";
import { claim, evidence } from "./samples.ts";

const before = claim({ evidence: [evidence()] });
const ACTS: readonly Act[] = [
  { kind: "change", claim: "c1", fields: { label: "disputed", note: "why" } },
  { kind: "change", claim: "c1", fields: { start: 1, end: 4, quote: "lai" } },
  { kind: "delete", claim: "c1" },
  { kind: "link", claim: "c1", body: {} as never, draft: evidence({ id: "e2" }) },
  { kind: "amend", claim: "c1", evidence: "e1", fields: { stance: "supports" } },
];

test("every act is undone by its opposite and done again by its twin", () => {
  for (const act of ACTS) {
    const step = stepOf(act, before)!;
    const after = apply(before, act);

    assert.deepEqual(apply(after, step.back), before, act.kind);
    assert.deepEqual(apply(before, step.forth), after, act.kind);
  }
});

test("a link that was removed comes back with all it held", () => {
  const unlink: Act = { kind: "unlink", claim: "c1", evidence: "e1" };

  const after = apply(before, unlink);

  assert.deepEqual(apply(after, stepOf(unlink, before)!.back), before);
});

test("creating again is restoring, since the id is taken", () => {
  const step = stepOf({ kind: "create", claim: "c1", draft: before }, undefined)!;

  assert.deepEqual([step.back.kind, step.forth.kind], ["delete", "restore"]);
});

test("what is undone can be done again, until something new is done", () => {
  const [first, second] = [ACTS[0]!, ACTS[1]!].map((act) => stepOf(act, before)!);
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

  assert.deepEqual(stepOf(dismiss, undefined), { back: { kind: "revive", suggestion: 12 }, forth: dismiss });
});

test("a claim whose creation was given up is forgotten", () => {
  const history: History = push(FRESH, stepOf(ACTS[0]!, before)!);

  assert.deepEqual(forget(history, "c1"), FRESH);
});
