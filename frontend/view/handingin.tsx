/** Handing the article in: the button in the bar, and above the claims what is still missing. */
import check from "lucide:check";
import circleAlert from "lucide:circle-alert";
import send from "lucide:send";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { handIn } from "../api/handingin.ts";
import { goToGap } from "../state/commands.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";

export function HandingIn({ className }: { className: string }) {
  const screen = useScreen();
  const busy = useSignal(false);
  if (!screen.bootstrap.can.annotate) return null;
  const handedIn = screen.handedIn.value;
  const saved = screen.standing.value.kind === "saved";
  const act = async ({ currentTarget: button }: { currentTarget: Element }) => {
    busy.value = true;
    await handIn(screen, handedIn ? "take-back" : "submit");
    busy.value = false;
    // On a narrow page it stands in a menu, which also leads on to the next article; the gaps are not to lie under it.
    if (screen.openGaps.peek().length) button.closest("details")?.removeAttribute("open");
  };
  return (
    <span class={`line ${className}`}>
      {handedIn && (
        <span class="state" data-s="ok">
          <Icon shapes={check} />
          {gettext("Submitted")}
        </span>
      )}
      <button
        class={handedIn ? "btn btn--bare" : "btn"}
        type="button"
        disabled={busy.value || !saved}
        onClick={act}
        title={saved ? undefined : gettext("First everything has to be saved")}
      >
        {!handedIn && <Icon shapes={send} />}
        {handedIn ? gettext("Take back") : gettext("Submit")}
      </button>
    </span>
  );
}

/** Each gap is a way to the field that is to be filled. The first has the focus as soon as it is told. */
export function Gaps() {
  const screen = useScreen();
  const list = useRef<HTMLDivElement>(null);
  const gaps = screen.openGaps.value;
  useEffect(() => {
    if (screen.openGaps.peek().length) list.current?.querySelector("button")?.focus();
  }, [screen.gaps.value]);
  const refusal = screen.refusal.value;
  if (!gaps.length && !refusal) return null;
  return (
    <div class="notice gaps" data-s="warn" role="alert">
      <Icon shapes={circleAlert} />
      <div class="stack grow" ref={list}>
        <p>
          <strong>{gettext("Not submitted yet.")}</strong> {refusal || gettext("These claims lack something:")}
        </p>
        {gaps.map(({ claim: id, sentence }) => {
          const claim = screen.claimsById.value.get(id)!;
          return (
            <p class="gap" key={id}>
              <button class="btn btn--bare btn--line" type="button" onClick={() => goToGap(screen, claim)}>
                <span class="quote quote--1">{claim.quote}</span>
              </button>{" "}
              {sentence}
            </p>
          );
        })}
      </div>
    </div>
  );
}
