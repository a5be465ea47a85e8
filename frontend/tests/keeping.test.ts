import assert from "node:assert/strict";
import { test } from "node:test";
import { drawerOf } from "../api/draftkeeping.ts";
import { keeperOf } from "../api/keeping.ts";
import { claim, ledgerWith, speakEnglish } from "./samples.ts";

speakEnglish();

/** A storage as a tab has it; its own keys are its entries, as in a browser. */
function storage(): Storage {
  const entries: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => entries[key] ?? null,
    setItem: (key: string, value: string) => {
      entries[key] = value;
    },
    removeItem: (key: string) => {
      delete entries[key];
    },
  };
  return new Proxy(entries, {
    get: (_, name: string) => methods[name as keyof typeof methods] ?? entries[name],
  }) as unknown as Storage;
}

const QUEUE = ledgerWith([], { kind: "create", claim: "c1", draft: claim() }, { kind: "delete", claim: "c1" }).queue;

test("acts that were not sent are there after a reload, in order and ready to be sent", () => {
  const shared = storage();
  keeperOf(shared, 1, "mara").keep([{ ...QUEUE[0]!, sending: true }, QUEUE[1]!]);

  assert.deepEqual(keeperOf(shared, 1, "mara").recall(), QUEUE);
});

test("what another person or another article left is not touched", () => {
  const shared = storage();
  keeperOf(shared, 1, "mara").keep(QUEUE);

  assert.deepEqual(keeperOf(shared, 1, "ilse").recall(), []);
  assert.deepEqual(keeperOf(shared, 2, "mara").recall(), []);
  assert.deepEqual(keeperOf(shared, 1, "mara").recall(), QUEUE);
});

test("nothing stays behind once all is sent", () => {
  const shared = storage();
  const keeper = keeperOf(shared, 1, "mara");

  keeper.keep(QUEUE);
  keeper.keep([]);

  assert.deepEqual(Object.keys(shared), []);
});

test("a spoilt entry is no reason to stop", () => {
  const shared = storage();
  shared.setItem("workbench:acts:mara:1:x", "{");

  assert.deepEqual(keeperOf(shared, 1, "mara").recall(), []);
});

test("what was typed into a drawer is there after a reload, until it is linked", () => {
  const tab = storage();
  drawerOf(tab, "c1").type("title", "A register");

  const reloaded = drawerOf(tab, "c1");
  assert.equal(reloaded.form.value.title, "A register");

  reloaded.clear();
  assert.equal(drawerOf(tab, "c1").form.value.title, "");
});
