import assert from "node:assert/strict";
import { test } from "node:test";
import type { OwnKeys } from "../api/bootstrap.ts";
import { isSingle } from "../state/chords.ts";
import { type Action, bindings } from "../state/keys.ts";
import { boundTwice, chordFor, find } from "../state/lookup.ts";
import { canChange, owned, refusal, withKey } from "../state/ownkeys.ts";
import { LABELS, speakEnglish } from "./samples.ts";

speakEnglish();

const TABLE = bindings(LABELS);
const FIRST: OwnKeys = { off: false, keys: {}, version: 0 };
const SIGNS = Array.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-+.,;/?[]()<>*#§äñ");
const CHANGEABLE = TABLE.flatMap(({ keys }) => Object.entries(keys)).filter((entry) => canChange(...entry));

/** The choice after someone pressed a key for an action, whether it was taken or refused. */
function pressed(own: OwnKeys, action: Action, chord: string): OwnKeys {
  return refusal(owned(TABLE, own), action, chord) ? own : withKey(own, TABLE, action, chord);
}

test("a changed key does what the first did, and the first does nothing", () => {
  const table = owned(TABLE, withKey(FIRST, TABLE, "evidence", "w"));

  assert.equal(find(table, "w", ["article"], false), "evidence");
  assert.equal(find(table, "e", ["article"], false), null);
});

test("a key that is changed in one place is changed wherever it does the same", () => {
  const table = owned(TABLE, withKey(FIRST, TABLE, "nextSentence", "l"));

  assert.equal(find(table, "l", ["article"], false), "nextSentence");
  assert.equal(find(table, "l", ["evidence"], false), "nextSentence");
});

test("whatever is pressed for whatever action, no key comes to mean two things at a time", () => {
  let own = FIRST;

  for (const [, action] of CHANGEABLE) for (const sign of SIGNS) own = pressed(own, action, sign);

  assert.ok(Object.keys(own.keys).length > 10);
  assert.deepEqual(boundTwice(owned(TABLE, own)), []);
});

test("a taken key is refused with what it does, also where two scopes count together", () => {
  assert.equal(refusal(TABLE, "evidence", "j"), "j is taken: claim, suggestion.");
  assert.equal(refusal(TABLE, "evidence", "n"), "n is taken: note.");
  assert.equal(refusal(TABLE, "comment", "f"), "f is taken: fix and accept, or don’t fix.");
  assert.equal(refusal(TABLE, "note", "s"), "");
});

test("the labels' digits, and keys that are no single ones, are refused", () => {
  assert.equal(refusal(TABLE, "evidence", "7"), "The digits are the labels’.");
  for (const chord of ["Ctrl+e", "Enter", " "]) assert.match(refusal(TABLE, "evidence", chord), /^A letter/);
});

test("the first key again is no choice of one's own", () => {
  const changed = withKey(FIRST, TABLE, "evidence", "w");

  assert.deepEqual(withKey(changed, TABLE, "evidence", "e"), FIRST);
});

test("with single keys off none acts, digits included, and all others do", () => {
  const chords = owned(TABLE, { ...FIRST, off: true }).flatMap(({ keys }) => Object.keys(keys));

  assert.deepEqual(chords.filter(isSingle), []);
  assert.deepEqual(
    chords,
    TABLE.flatMap(({ keys }) => Object.keys(keys)).filter((chord) => !isSingle(chord)),
  );
});

test("an action without a key is printed without one", () => {
  const table = owned(TABLE, { ...FIRST, keys: { evidence: "" } });

  assert.equal(chordFor(table, "evidence"), undefined);
  assert.equal(chordFor(table, "link"), "Ctrl+Enter");
});
