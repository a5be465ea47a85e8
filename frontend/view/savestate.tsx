/** How things are saved, in words. */
import check from "lucide:check";
import circleAlert from "lucide:circle-alert";
import cloudOff from "lucide:cloud-off";
import gitMergeConflict from "lucide:git-merge-conflict";
import loaderCircle from "lucide:loader-circle";
import logIn from "lucide:log-in";
import type { Standing } from "../state/saving.ts";
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
  const { standing, savedAt } = useScreen();
  const { kind } = standing.value;
  return (
    <p class="state" role="status" data-s={TONES[kind]}>
      <Icon shapes={ICONS[kind]} />
      <span>{wordsFor(standing.value, savedAt.value)}</span>
    </p>
  );
}

function wordsFor(standing: Standing, savedAt: Date | null): string {
  switch (standing.kind) {
    case "saved":
      return savedAt ? interpolate(gettext("Saved %(time)s"), { time: clock(savedAt) }, true) : gettext("All saved");
    case "saving":
      return gettext("Saving");
    case "lost":
      return kept(standing.kept);
    case "signedOut":
      return signedOut(standing.kept);
    case "unable":
      return interpolate(gettext("Not saved: %(why)s Trying again."), { why: full(standing.detail) }, true);
    case "refused":
      return interpolate(gettext("Not saved: %(why)s"), { why: standing.detail }, true);
    case "conflict":
      return interpolate(ngettext("%(count)s conflict", "%(count)s conflicts", standing.count), standing, true);
  }
}

function kept(count: number): string {
  const format = ngettext("Offline, %(count)s change kept here", "Offline, %(count)s changes kept here", count);
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
