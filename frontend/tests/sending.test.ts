import assert from "node:assert/strict";
import { test } from "node:test";
import { requestOf } from "../api/sending.ts";
import type { Act } from "../state/acts.ts";
import { EMPTY, type Row } from "../state/ledger.ts";
import { claim, comment, evidence } from "./samples.ts";

const urls = {
  claims: "/a/claims/",
  suggestion: "/suggestions/{id}/",
  claim: "/claims/{id}/",
  evidence: "/evidence/{id}/",
};
const row: Row = {
  claim: claim({ version: 4, evidence: [evidence({ version: 7 })] }),
  gone: false,
  bin: [evidence({ id: "e2", version: 9 })],
};
const later: Row = { ...row, claim: claim({ version: 5, evidence: [evidence({ version: 8 })] }) };
/** What is sent of an act done upon `row`, though the server has told of something later. */
const request = (act: Act) => {
  const ledger = { ...EMPTY, rows: new Map([["c1", later]]) };
  return requestOf({ id: "a1", act, base: row.claim, sending: false, trouble: null }, ledger, urls);
};

test("a claim is created from its place and its label", () => {
  const act: Act = { kind: "create", claim: "c1", draft: claim({ note: "not sent" }) };

  assert.deepEqual(request(act), {
    method: "POST",
    url: "/a/claims/",
    body: { id: "c1", start: 0, end: 5, quote: "plain", label: "unverified" },
  });
});

test("a suggestion is rejected, and the rejection taken back, at an address of its own", () => {
  const rejecting = request({ kind: "dismiss", suggestion: 12 });
  const restoring = request({ kind: "revive", suggestion: 12 });

  assert.deepEqual(rejecting, { method: "POST", url: "/suggestions/12/reject/" });
  assert.deepEqual(restoring, { method: "POST", url: "/suggestions/12/restore/" });
});

test("a claim made of a suggestion names it", () => {
  const body = request({ kind: "create", claim: "c1", draft: claim(), suggestion: 12 }).body as { suggestion: number };

  assert.equal(body.suggestion, 12);
});

test("changes of a claim are sent upon the version they were made upon", () => {
  const acts: Act[] = [
    { kind: "change", claim: "c1", fields: { note: "why" } },
    { kind: "delete", claim: "c1" },
    { kind: "restore", claim: "c1", was: claim() },
  ];

  assert.deepEqual(
    acts.map((act) => [request(act).method, request(act).url, request(act).version]),
    [
      ["PATCH", "/claims/c1/", 4],
      ["DELETE", "/claims/c1/", 4],
      ["POST", "/claims/c1/restore/", 4],
    ],
  );
});

test("changes of a link are sent upon its own version, of one that was removed too", () => {
  const acts: Act[] = [
    { kind: "amend", claim: "c1", evidence: "e1", fields: { note: "why" } },
    { kind: "unlink", claim: "c1", evidence: "e1" },
    { kind: "relink", claim: "c1", was: evidence({ id: "e2", version: 1 }) },
  ];

  assert.deepEqual(
    acts.map((act) => [request(act).method, request(act).url, request(act).version]),
    [
      ["PATCH", "/evidence/e1/", 7],
      ["DELETE", "/evidence/e1/", 7],
      ["POST", "/evidence/e2/restore/", 9],
    ],
  );
});

test("what is said has an id of its own; what becomes of it is sent upon its version", () => {
  const was = comment({ version: 3 });
  const acts: Act[] = [
    { kind: "say", claim: "c1", draft: comment() },
    { kind: "reword", claim: "c1", was, text: "Who else?" },
    { kind: "unsay", claim: "c1", was },
    { kind: "resay", claim: "c1", was },
  ];

  assert.deepEqual(acts.map(request), [
    { method: "POST", url: "/claims/c1/comments/", body: { id: "m1", text: "Who says so?" } },
    { method: "PATCH", url: "/api/v1/comments/m1/", body: { text: "Who else?" }, version: 3 },
    { method: "DELETE", url: "/api/v1/comments/m1/", version: 3 },
    { method: "POST", url: "/api/v1/comments/m1/restore/", version: 3 },
  ]);
});
