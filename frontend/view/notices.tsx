/** Under the bar: what stands between everything here and its being saved, and what happens next. */
import circleAlert from "lucide:circle-alert";
import cloudOff from "lucide:cloud-off";
import logIn from "lucide:log-in";
import { useScreen } from "./context.ts";
import { Leftovers } from "./leftovers.tsx";
import { clock } from "./locale.ts";
import { Notice } from "./notice.tsx";
import { Strays } from "./strays.tsx";

export function Notices() {
  return (
    <>
      <Unkept />
      <Offline />
      <SignedOut />
      <Warning />
      <Strays />
      <Leftovers />
    </>
  );
}

/** The browser's storage is full or forbidden: the work goes on, but it mustn't be left yet. */
function Unkept() {
  const { unkept, standing } = useScreen();
  if (!unkept.value) return null;
  return (
    <Notice shapes={circleAlert} tone="bad">
      <strong>{gettext("This browser keeps nothing: its storage is full or forbidden.")}</strong>{" "}
      {standing.value.kind === "saved"
        ? gettext("Everything so far is saved in the workbench.")
        : gettext("Leave this page open until everything is saved.")}
    </Notice>
  );
}

function Offline() {
  const { standing, lostSince, kept, unkept } = useScreen();
  if (standing.value.kind !== "lost" || unkept.value) return null;
  const count = kept.value;
  const since = lostSince.value ?? new Date();
  const words = ngettext(
    "Go on working: %(count)s change is kept in this browser and will be sent.",
    "Go on working: %(count)s changes are kept in this browser and will be sent in order.",
    count,
  );
  return (
    <Notice shapes={cloudOff} tone="warn">
      <strong>{interpolate(gettext("No connection since %(time)s."), { time: clock(since) }, true)}</strong>{" "}
      {interpolate(words, { count }, true)}
    </Notice>
  );
}

function SignedOut() {
  const { standing, bootstrap, kept, unkept } = useScreen();
  if (standing.value.kind !== "signedOut") return null;
  const count = unkept.value ? standing.value.kept : kept.value;
  const words = ngettext(
    "You are signed out: %(count)s change is kept here.",
    "You are signed out: %(count)s changes are kept here.",
    count,
  );
  const next = encodeURIComponent(location.pathname + location.search + location.hash);
  return (
    <Notice shapes={logIn} tone="warn">
      <strong>{interpolate(words, { count }, true)}</strong>{" "}
      {/* What is kept nowhere but in this page must not leave it. */}
      <a class="btn" href={`${bootstrap.urls.sign_in}?next=${next}`} target={unkept.value ? "_blank" : undefined}>
        {gettext("Sign in")}
      </a>{" "}
      {interpolate(gettext("As %(username)s: then everything is sent, in order."), bootstrap.me, true)}
    </Notice>
  );
}

/** Why something was not done. */
function Warning() {
  const { warning } = useScreen();
  if (!warning.value) return null;
  const close = () => {
    warning.value = "";
  };
  return (
    <Notice shapes={circleAlert} tone="warn" said>
      {warning.value}{" "}
      <button class="btn btn--bare btn--small" type="button" onClick={close}>
        {gettext("Close")}
      </button>
    </Notice>
  );
}
