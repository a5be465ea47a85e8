/** What was decided about a claim and why, what was said of it, and where to answer. */
import check from "lucide:check";
import circleX from "lucide:circle-x";
import undo from "lucide:undo-2";
import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { type Talk, talkAbout } from "../api/talking.ts";
import type { Claim, Comment, Review } from "../api/wire.ts";
import { commentsShown, readAnew } from "../state/discussing.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { momentWords } from "./locale.ts";
import { OwnComment, Say } from "./saying.tsx";
import { useWanted } from "./wanted.ts";

const LOOKS = { accepted: [check, "ok"], returned: [undo, "warn"], rejected: [circleX, "bad"] } as const;
const decisions = () => ({
  accepted: gettext("Accepted"),
  returned: gettext("Returned"),
  rejected: gettext("Rejected"),
});

const NOTHING: Talk = { comments: [], reviews: [] };

/** What is known to be said about a claim; asked for when its card opens, and when something is said or decided. */
export function useTalk(claim: Claim): Signal<Talk | null> {
  const { ledger, talks } = useScreen();
  const talk = useSignal<Talk | null>(null);
  const heard = talks.value.get(claim.id);
  // Nobody knows yet of one that was just made, or that is just being brought back.
  const isThere = ledger.value.rows.get(claim.id)?.gone === false;
  useEffect(() => {
    talk.value = null;
  }, [claim.id]);
  const isTold = isTalkedAbout(claim) || heard !== undefined;
  useEffect(() => {
    if (!isThere) return;
    if (!isTold) {
      talk.value = NOTHING;
      return;
    }
    const before = ledger.peek().comments;
    talkAbout(claim.id).then((found) => {
      talk.value = found;
      if (found) ledger.value = readAnew(ledger.peek(), claim.id, before);
    });
  }, [claim.id, claim.status, isThere, isTold, heard]);
  return talk;
}

/** Whether anything can have been said of a claim: a decision takes it to its next version. */
function isTalkedAbout({ comments, version }: Claim): boolean {
  return comments > 0 || version > 1;
}

/** The decision that stands, and why: told first, since it is what its annotator came to read. */
export function Judgement({ talk }: { talk: Signal<Talk | null> }) {
  const screen = useScreen();
  const review = standingOf(talk.value);
  if (!review) return null;
  return (
    <div class="notice" data-s={review.decision === "returned" ? "warn" : undefined}>
      <p>
        <Decision review={review} />{" "}
        <span class="muted">{interpolate(gettext("by %(name)s"), { name: screen.nameOf(review.reviewer) }, true)}</span>
        {review.comment && (
          <>
            <br />
            <span class="said" dir="auto">
              {review.comment}
            </span>
          </>
        )}
      </p>
    </div>
  );
}

function standingOf(talk: Talk | null): Review | undefined {
  return talk?.reviews.filter(({ undone_at }) => !undone_at).at(-1);
}

export function Thread({ claim, talk }: { claim: Claim; talk: Signal<Talk | null> }) {
  const { ledger } = useScreen();
  const field = useRef<HTMLTextAreaElement>(null);
  useWanted(
    (wanted) => wanted === "say",
    () => field.current?.focus(),
    claim.id,
  );
  const { comments, reviews } = talk.value ?? { comments: [], reviews: [] };
  const turns = turnsOf({ comments: commentsShown(ledger.value, claim.id, comments), reviews });
  return (
    <section class="part folds" data-part="discussion">
      <h3 class="h">{gettext("Discussion")}</h3>
      {turns.map((turn) => (
        <Turn key={turn.id} turn={turn} />
      ))}
      <Say claim={claim} field={field} />
    </section>
  );
}

type Turn = ({ readonly kind: "comment" } & Comment) | ({ readonly kind: "review" } & Review);

/** Comments and earlier decisions in the order they happened. */
function turnsOf(talk: Talk): readonly Turn[] {
  const { comments, reviews } = talk;
  const told = standingOf(talk);
  const turns: Turn[] = [
    ...comments.map((one) => ({ ...one, kind: "comment" as const })),
    ...reviews.filter((one) => !one.undone_at && one !== told).map((one) => ({ ...one, kind: "review" as const })),
  ];
  return turns.sort((a, b) => a.created_at.localeCompare(b.created_at));
}

function Turn({ turn }: { turn: Turn }) {
  const screen = useScreen();
  const name = screen.nameOf(turn.kind === "review" ? turn.reviewer : turn.author);
  return (
    <div class="talk">
      <span class="who who--s" aria-hidden="true">
        {initials(name)}
      </span>
      <div class="grow">
        <span class="muted">{`${name}, ${momentWords(new Date(turn.created_at))}.`}</span>{" "}
        {turn.kind === "review" && <Decision review={turn} />}{" "}
        {turn.kind === "comment" && turn.mine ? (
          <OwnComment comment={turn} />
        ) : (
          <span class="said" dir="auto">
            {turn.kind === "review" ? turn.comment : turn.text}
          </span>
        )}
      </div>
    </div>
  );
}

function Decision({ review }: { review: Review }) {
  const [shapes, tone] = LOOKS[review.decision];
  return (
    <span class="state" data-s={tone}>
      <Icon shapes={shapes} small />
      {decisions()[review.decision]}
    </span>
  );
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}
