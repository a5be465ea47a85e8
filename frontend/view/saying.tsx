/** Saying something about a claim, and changing or taking back what one said. What is typed outlives the page. */
import pencil from "lucide:pencil";
import sendIcon from "lucide:send";
import trash from "lucide:trash-2";
import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import type { Claim, Comment } from "../api/wire.ts";
import { chordOf } from "../state/chords.ts";
import { reword, say, unsay } from "../state/discussing.ts";
import { find } from "../state/lookup.ts";
import type { Screen } from "../state/screen.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { Key } from "./key.tsx";

const MOST = 4000;

export function Say({ claim, field }: { claim: Claim; field?: RefObject<HTMLTextAreaElement | null> }) {
  const screen = useScreen();
  const place = `${claim.id} comment`;
  const typed = screen.drafts.value.get(place) ?? "";
  const send = (event: Event) => {
    event.preventDefault();
    if (!typed.trim()) return;
    screen.keepDraft(place, null);
    say(screen, claim.id, typed);
  };
  return (
    <form class="say" onSubmit={send}>
      <textarea
        class="plain"
        rows={1}
        ref={field}
        maxLength={MOST}
        aria-label={gettext("Say something about this claim")}
        placeholder={gettext("Say something about this claim")}
        value={typed}
        onInput={({ currentTarget }) => screen.keepDraft(place, currentTarget.value || null)}
        onKeyDown={sendingBy(screen, send)}
      />
      {typed.trim() && (
        <button class="btn" type="submit">
          <Icon shapes={sendIcon} small />
          {gettext("Send")} <Key of="send" />
        </button>
      )}
    </form>
  );
}

/** The key that sends what is being written: nothing else may take it, neither the article nor the drawer. */
function sendingBy(screen: Screen, send: (event: Event) => void) {
  return (event: KeyboardEvent) => {
    if (!event.isComposing && find(screen.keys.peek(), chordOf(event), ["comment"], true) === "send") send(event);
  };
}

/** One's own comment: the words, and the two things one may do with them. */
export function OwnComment({ comment }: { comment: Comment }) {
  const screen = useScreen();
  const place = `${comment.claim} comment ${comment.id}`;
  const typed = screen.drafts.value.get(place);
  if (typed !== undefined) return <Rewording comment={comment} place={place} typed={typed} />;
  return (
    <>
      <span class="said" dir="auto">
        {comment.text}
      </span>{" "}
      <button
        class="btn btn--bare btn--small btn--icon"
        type="button"
        aria-label={gettext("Change this comment")}
        onClick={() => screen.keepDraft(place, comment.text)}
      >
        <Icon shapes={pencil} small />
      </button>
      <button
        class="btn btn--bare btn--small btn--icon"
        type="button"
        aria-label={gettext("Take this comment back")}
        onClick={() => unsay(screen, comment)}
      >
        <Icon shapes={trash} small />
      </button>
    </>
  );
}

function Rewording({ comment, place, typed }: { comment: Comment; place: string; typed: string }) {
  const screen = useScreen();
  const begun = useSignal(true);
  const close = () => screen.keepDraft(place, null);
  const save = (event: Event) => {
    event.preventDefault();
    if (!typed.trim()) return;
    close();
    reword(screen, comment, typed);
  };
  return (
    <span class="stack">
      <textarea
        class="plain"
        rows={2}
        maxLength={MOST}
        aria-label={gettext("The comment’s words")}
        value={typed}
        ref={(field) => {
          if (field && begun.peek()) field.focus();
          begun.value = false;
        }}
        onInput={({ currentTarget }) => screen.keepDraft(place, currentTarget.value)}
        onKeyDown={sendingBy(screen, save)}
      />
      <span class="line">
        <button class="btn btn--small" type="button" disabled={!typed.trim()} onClick={save}>
          {gettext("Save")}
        </button>
        <button class="btn btn--bare btn--small" type="button" onClick={close}>
          {gettext("Cancel")}
        </button>
      </span>
    </span>
  );
}
