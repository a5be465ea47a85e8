/** Hands an article in, or takes it back. */
import { batch, effect } from "@preact/signals";
import { nextId } from "../state/doing.ts";
import { type History, push } from "../state/history.ts";
import type { Screen } from "../state/screen.ts";
import { type Handing, handingStep } from "../state/steps.ts";
import { gapsIn } from "../state/submission.ts";
import { type Reply, send } from "./client.ts";
import { reloadClaims } from "./loading.ts";
import type { Assignment, Page } from "./wire.ts";

/** Does it and tells what came of it; false where the article is left as it was. It can be undone like an act; when it
 * was a step of the history, that is `after`. */
export async function handIn(screen: Screen, what: Handing["kind"], after?: History): Promise<boolean> {
  await arrival(screen);
  const saved = screen.standing.peek().kind === "saved";
  const fault = saved ? await ask(screen, what) : gettext("First everything has to be saved");
  screen.refusal.value = fault;
  const gaps = screen.openGaps.peek().length;
  screen.say(fault || told(gaps, screen.handedIn.peek()));
  if (fault || gaps) return false;
  screen.history.value = after ?? push(screen.history.peek(), handingStep(nextId(screen), what));
  return true;
}

/** Waits for what is on its way: the key comes right after the last act. */
async function arrival({ standing }: Screen): Promise<void> {
  let stop = () => {};
  await new Promise<void>((arrived) => {
    stop = effect(() => {
      if (standing.value.kind !== "saving") arrived();
    });
  });
  stop();
}

/** Why it did not work, in a sentence; nothing when it did, or when the gaps say it. */
async function ask(screen: Screen, what: Handing["kind"]): Promise<string> {
  const { urls, article, me } = screen.bootstrap;
  // Asked for each time: the first claim puts an article on one's desk, and so does this where none was found.
  const body = { articles: [article.id], annotators: [me.username] };
  const desk = await send<Page<Assignment>>({ method: "POST", url: urls.assignments, body });
  if (desk.kind !== "done") return whyNot(desk);
  const [assignment] = desk.value.results;
  const url = `${urls.assignment.replace("{id}", String(assignment!.id))}${what}/`;
  const reply = await send<Assignment>({ method: "POST", url, version: assignment!.version });
  if (reply.kind === "refused" && reply.code === "gaps") {
    screen.gaps.value = gapsIn(reply.fields, screen.claimsById.peek());
    return "";
  }
  if (reply.kind !== "done") return whyNot(reply);
  await reloadClaims(screen);
  batch(() => {
    screen.gaps.value = [];
    screen.assignment.value = reply.value;
  });
  return "";
}

function told(gaps: number, handedIn: boolean): string {
  if (gaps) return gettext("Not submitted: something is missing.");
  return handedIn ? gettext("Submitted.") : gettext("Taken back.");
}

function whyNot(reply: Exclude<Reply<unknown>, { kind: "done" }>): string {
  if (reply.kind === "stale") return gettext("Something changed meanwhile. Try again.");
  if (reply.kind === "lost") return gettext("There is no connection to the workbench. Try again once it is back.");
  if (reply.kind === "signedOut") return gettext("You are signed out. Sign in and try again.");
  return reply.detail || gettext("The workbench could not do it. Try again in a while.");
}
