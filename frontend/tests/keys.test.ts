import assert from "node:assert/strict";
import { test } from "node:test";
import { chordOf, type Press } from "../state/chords.ts";
import { BINDINGS, bindings } from "../state/keys.ts";
import { boundTwice, counting, find } from "../state/lookup.ts";
import { LABELS, speakEnglish } from "./samples.ts";

speakEnglish();

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  getModifierState: () => false,
  ...held,
});

test("no key is bound twice in one scope", () => {
  assert.deepEqual(boundTwice(bindings(LABELS)), []);
});

test("no key is bound twice whatever the project's labels are", () => {
  const label = (shortcut: string) => ({ ...LABELS[0]!, shortcut });

  for (const shortcut of ["", "1", "9", "0", "e", "j", "ab"])
    assert.deepEqual(boundTwice(bindings([label(shortcut)])), []);
  assert.deepEqual(boundTwice(bindings(Array.from("123456789", label))), []);
});

test("a key bound twice is found", () => {
  assert.deepEqual(boundTwice([...BINDINGS, BINDINGS[0]!]), ["article j", "article k"]);
});

test("every key says what it does", () => {
  for (const { say } of bindings(LABELS)) assert.ok(say().length > 0);
});

test("a label's key must be a digit", () => {
  const table = bindings([{ ...LABELS[0]!, shortcut: "e" }, LABELS[1]!]);

  assert.equal(find(table, "2", ["article"], false), "label");
  assert.equal(find(table, "e", ["article"], false), "evidence");
});

test("the nearest scope wins", () => {
  assert.equal(find(BINDINGS, "Escape", ["evidence", "article"], false), "close");
  assert.equal(find(BINDINGS, "Escape", ["article"], false), "escape");
});

test("while someone types only what is meant for that acts", () => {
  assert.equal(find(BINDINGS, "r", ["evidence"], true), null);
  assert.equal(find(BINDINGS, "Ctrl+Enter", ["evidence"], true), "link");
});

test("the foot names each key once: what it means nearest to what is chosen", () => {
  const shown = counting(bindings(LABELS), ["suggestion", "article"]).filter(({ keys }) => "a" in keys);

  assert.deepEqual(
    shown.map(({ scope }) => scope),
    ["suggestion"],
  );
});

test("Shift makes a letter a capital, whatever Caps Lock says", () => {
  assert.equal(chordOf(press("E", { shiftKey: true })), "E");
  assert.equal(chordOf(press("e", { shiftKey: true })), "E");
  assert.equal(chordOf(press("E")), "e");
});

test("modifiers are told in one order, and Command counts as Ctrl", () => {
  assert.equal(chordOf(press("Z", { ctrlKey: true, shiftKey: true })), "Ctrl+Shift+z");
  assert.equal(chordOf(press("z", { metaKey: true })), "Ctrl+z");
  assert.equal(chordOf(press("ArrowLeft", { altKey: true, shiftKey: true })), "Alt+Shift+ArrowLeft");
});

test("Shift is part of a question mark", () => {
  assert.equal(chordOf(press("?", { shiftKey: true })), "?");
});

test("AltGr writes a bracket and is no Ctrl and Alt", () => {
  const altGr = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === "AltGraph" };

  assert.equal(chordOf(press("]", altGr)), "]");
});

test("a letter of another alphabet acts by its place on the keyboard", () => {
  assert.equal(chordOf(press("у", { code: "KeyE" })), "e");
  assert.equal(chordOf(press("≥", { code: "Period", altKey: true })), "Alt+.");
});
