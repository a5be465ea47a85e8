import assert from "node:assert/strict";
import { test } from "node:test";
import { Drawer, isWebAddress } from "../state/drawer.ts";
import { speakEnglish } from "./samples.ts";

speakEnglish();

test("only http and https with a host are web addresses", () => {
  for (const typed of ["http://a.example", " https://a.example/b?c#d "]) assert.ok(isWebAddress(typed), typed);
  for (const typed of ["", "a.example", "javascript:alert(1)", "ftp://a.example", "https://", "file:///etc/passwd"]) {
    assert.equal(isWebAddress(typed), false, typed);
  }
});

test("a link without an address, a date or a stance says what is missing", () => {
  const drawer = new Drawer("c1");
  drawer.type("date", "spring");

  assert.equal(drawer.evidence(), null);
  assert.deepEqual(Object.keys(drawer.faults.value).sort(), ["date", "stance", "url"]);
});

test("a web page is linked with its date as far as it is known", () => {
  const drawer = new Drawer("c1", { url: " https://a.example/ ", date: "2014-04", quote: " the words " });
  drawer.stance.value = "refutes";

  assert.deepEqual(drawer.evidence(), {
    url: "https://a.example/",
    title: "",
    publisher: "",
    author: "",
    published_on: "2014-04-01",
    published_precision: "month",
    quote: "the words",
    note: "",
    stance: "refutes",
  });
});

test("a fault goes as soon as its field is written in", () => {
  const drawer = new Drawer("c1");
  drawer.evidence();

  drawer.type("url", "h");

  assert.deepEqual(Object.keys(drawer.faults.value), ["stance"]);
});

test("a passage of another article needs one that is selected", () => {
  const drawer = new Drawer("c1");
  drawer.tab.value = "article";
  drawer.stance.value = "context";

  assert.equal(drawer.evidence(), null);
  assert.ok(drawer.faults.value.passage);
});
