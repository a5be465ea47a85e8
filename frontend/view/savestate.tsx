/** How things are saved, in words. */
import check from "lucide:check";
import circleAlert from "lucide:circle-alert";
import cloudOff from "lucide:cloud-off";
import gitMergeConflict from "lucide:git-merge-conflict";
import loaderCircle from "lucide:loader-circle";
import logIn from "lucide:log-in";
import type { Screen } from "../state/screen.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { clock } from "./locale.ts";

const ICONS = {
  saved: check,
  saving: loaderCircle,
  lost: cloudOff,
  signedOut: logIn,
  unable: circleAlert,
  refused: circleAlert,
  conflict: gitMergeConflict,
};
const TONES = {
  saved: undefined,
  saving: "busy",
  lost: "warn",
  signedOut: "warn",
  unable: "bad",
  refused: "bad",
  conflict: "bad",
};

export function SaveState() {
  const screen = useScreen();
  const { kind } = screen.standing.value;
  // One voice: acts tell of themselves, notices and cards of what went wrong with them.
  const live = kind === "unable" ? "polite" : "off";
  return (
    <p class="state" role="status" aria-live={live} data-s={TONES[kind]}>
      <Icon shapes={ICONS[kind]} />
      <span>{wordsFor(screen)}</span>
    </p>
  );
}

function wordsFor(screen: Screen): string {
  const [standing, savedAt] = [screen.standing.value, screen.savedAt.value];
  switch (standing.kind) {
    case "saved":
      return savedAt ? interpolate(gettext("Saved %(time)s"), { time: clock(savedAt) }, true) : gettext("All saved");
    case "saving":
      return gettext("Saving");
    case "lost":
      return screen.unkept.value ? unkept(standing.kept) : offline(screen.kept.value);
    case "signedOut":
      return screen.unkept.value ? unkept(standing.kept) : signedOut(screen.kept.value);
    case "unable":
      return interpolate(gettext("Not saved: %(why)s Trying again."), { why: full(standing.detail) }, true);
    case "refused":
      return interpolate(gettext("Not saved: %(why)s"), { why: standing.detail }, true);
    case "conflict":
      return interpolate(ngettext("%(count)s conflict", "%(count)s conflicts", standing.count), standing, true);
  }
}

function offline(count: number): string {
  const format = ngettext("Offline, %(count)s change kept here", "Offline, %(count)s changes kept here", count);
  return interpolate(format, { count }, true);
}

function unkept(count: number): string {
  const format = ngettext("%(count)s change only in this page", "%(count)s changes only in this page", count);
  return interpolate(format, { count }, true);
}

function signedOut(count: number): string {
  const format = ngettext("Signed out, %(count)s change kept here", "Signed out, %(count)s changes kept here", count);
  return interpolate(format, { count }, true);
}

/** A reason as a sentence, so that another can follow it. */
function full(detail: string): string {
  const sentence = detail || gettext("the workbench is out of order");
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
