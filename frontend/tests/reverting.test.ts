import assert from "node:assert/strict";
import { test } from "node:test";
import { requestOf } from "../api/sending.ts";
import type { Claim } from "../api/wire.ts";
import type { Act, ClaimAct } from "../state/acts.ts";
import { differences, evident, keepBoth, keyOf, resolve } from "../state/choosing.ts";
import { linkFields } from "../state/conflicts.ts";
import { type Ledger, perform, ready, shown } from "../state/ledger.ts";
import { settle } from "../state/settling.ts";
import { holds, stepOf } from "../state/steps.ts";
import { claim, evidence, ledgerWith, speakEnglish } from "./samples.ts";

speakEnglish();

const [removed, changed, later] = [
  evidence({ id: "e1", note: "gone" }),
  evidence({ id: "e2", version: 3, note: "new" }),
  evidence({ id: "e3" }),
];
const now = claim({ version: 4, note: "now", evidence: [changed, later] });
const revert: ClaimAct = {
  kind: "revert",
  claim: "c1",
  fields: { note: "then" },
  links: [
    { link: removed, linked: true },
    { link: { ...changed, note: "old" }, linked: true },
    { link: later, linked: false },
  ],
};
const URLS = { claims: "", claim: "/claims/{id}/", evidence: "", suggestion: "" };
const done = (value: Claim) => ({ kind: "done", value, version: null }) as const;
const stale = (current: Claim) => settle(ledgerWith([now], revert), "a1", { kind: "stale", current });
const noteOf = ({ id, note }: { id: string; note: string }) => [id, note];
const linksShown = (ledger: Ledger) => shown(ledger).get("c1")?.evidence.map(noteOf);

test("a state is shown at once, links and all, and sent in one request with the versions that were seen", () => {
  const ledger = ledgerWith([now], revert);

  const request = requestOf(ledger.queue[0]!, ledger, URLS);

  assert.deepEqual(linksShown(ledger), [
    ["e2", "old"],
    ["e1", "gone"],
  ]);
  assert.deepEqual([request.method, request.url, request.version], ["POST", "/claims/c1/revert/", 4]);
  const { fields, links } = request.body as { fields: object; links: Record<string, unknown>[] };
  assert.deepEqual(
    [fields, links.map(({ id, linked, version, note }) => [id, linked, version, note])],
    [
      { note: "then" },
      [
        ["e1", true, null, "gone"],
        ["e2", true, 3, "old"],
        ["e3", false, 1, undefined],
      ],
    ],
  );
});

test("undoing a restoration is a restoration of what was before, as long as nobody changed that since", () => {
  const { back } = stepOf("s1", revert, now)!;
  const after = shown(ledgerWith([now], revert)).get("c1")!;
  const again = shown(perform(ledgerWith([now], revert), "a2", back as Act)).get("c1")!;

  assert.deepEqual([again.note, again.evidence.map(noteOf)], ["now", [...now.evidence].map(noteOf)]);
  assert.deepEqual(
    [holds(revert, after), holds(revert, { ...after, note: "else" }), holds(revert, { ...after, evidence: [removed] })],
    [true, false, false],
  );
});

test("what a restoration removed can be linked again by itself", () => {
  const after = settle(ledgerWith([now], revert), "a1", done({ ...now, version: 5, evidence: [removed] }));

  assert.deepEqual(
    after.rows.get("c1")?.bin.map(({ id, version }) => [id, version]),
    [
      ["e2", 4],
      ["e3", 2],
    ],
  );
});

test("a restoration whose answer was lost is settled by finding it done", () => {
  const restored = { ...now, version: 5, note: "then", evidence: [removed, { ...changed, version: 4, note: "old" }] };

  assert.deepEqual(stale(restored).queue, []);
});

test("where only versions moved on a restoration is sent again upon them", () => {
  const [item] = stale({ ...now, evidence: [{ ...changed, version: 9 }, later] }).queue;

  assert.deepEqual([item?.trouble, item?.base?.evidence[0]?.version], [null, 9]);
});

test("a restoration that meets another's change is decided field by field, the links' fields among them", () => {
  const theirs = { ...now, version: 5, place: "Harbour", evidence: [{ ...changed, version: 4, note: "theirs" }] };
  const ledger = stale(theirs);
  const rows = differences(ledger, ledger.queue[0]!);

  const resolved = resolve(ledger, ledger.queue[0]!, keepBoth(rows));

  assert.deepEqual(
    rows.map(({ name, link, theirs, mine }) => [link?.id, name, theirs, mine]),
    [
      [undefined, "place", "Harbour", ""],
      [undefined, "note", "now", "then"],
      ["e1", "linked", undefined, linkFields(removed)],
      ["e2", "note", "theirs", "old"],
    ],
  );
  assert.deepEqual(ready(resolved)[0]?.act, {
    ...revert,
    fields: { note: "then" },
    links: [{ link: removed, linked: true }],
  });
});

test("mine of a restoration is all that was restored, upon their version", () => {
  const theirs = { ...now, version: 5, evidence: [{ ...changed, version: 4, note: "theirs" }, later] };
  const ledger = stale(theirs);

  const resolved = resolve(ledger, ledger.queue[0]!, "mine");

  assert.deepEqual(linksShown(resolved), [
    ["e2", "old"],
    ["e1", "gone"],
  ]);
  assert.equal(resolved.queue[0]?.base?.version, 5);
});

test("a link that someone changed while a state without it is restored waits for a word, with what they wrote", () => {
  const theirs = { ...now, evidence: [changed, { ...later, version: 2, note: "theirs" }] };
  const ledger = stale(theirs);
  const rows = differences(ledger, ledger.queue[0]!);

  const row = rows.find(({ link }) => link?.id === "e3")!;

  assert.deepEqual([row.theirs, row.mine], [linkFields(theirs.evidence[1]!), undefined]);
  assert.equal(evident(rows).has(keyOf(row)), false);
});
