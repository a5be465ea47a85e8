/** Keeps the keys a person chose, so that they find them on every machine. */
import { signal } from "@preact/signals";
import type { Screen } from "../state/screen.ts";
import type { OwnKeys } from "./bootstrap.ts";
import { type Reply, send } from "./client.ts";

/** Why the last choice is not kept, in a sentence. */
export const unkept = signal("");

let last: Promise<void> = Promise.resolve();

/** Acts by the choice at once, and keeps it on the server: one request after the other. */
export function chooseKeys(screen: Screen, choice: Pick<OwnKeys, "off" | "keys">): void {
  screen.own.value = { ...screen.own.peek(), ...choice };
  last = last.then(() => keep(screen));
}

async function keep(screen: Screen): Promise<void> {
  const { off, keys, version } = screen.own.peek();
  const reply = await patch(screen, { off, keys }, version);
  // Chosen elsewhere meanwhile: what was chosen last is meant.
  const kept = reply.kind === "stale" ? await patch(screen, { off, keys }, reply.current?.version ?? 0) : reply;
  if (kept.kind === "done") screen.own.value = { ...screen.own.peek(), version: kept.value.version };
  unkept.value = kept.kind === "done" ? "" : whyNot(kept);
}

function patch(screen: Screen, body: Pick<OwnKeys, "off" | "keys">, version: number): Promise<Reply<OwnKeys>> {
  return send<OwnKeys>({ method: "PATCH", url: screen.bootstrap.urls.keys, body, version });
}

function whyNot(reply: Exclude<Reply<unknown>, { kind: "done" }>): string {
  const why = reply.kind === "refused" || reply.kind === "unable" ? reply.detail : "";
  return why || gettext("Your keys are not kept: there is no connection. They hold until this page is closed.");
}
