/** The bar at the selection: the only thing that floats over the article. On a suggestion it takes or leaves it. */

import check from "lucide:check";
import link from "lucide:link";
import x from "lucide:x";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Suggestion } from "../api/wire.ts";
import { COMMANDS, giveLabel, openDrawer } from "../state/commands.ts";
import type { Span } from "../text/offsets.ts";
import type { Block } from "../text/ranges.ts";
import { useScreen } from "./context.ts";
import { afterRender } from "./effects.ts";
import { rectsOf, viewOf } from "./geometry.ts";
import { Icon } from "./icon.tsx";
import { Key, LabelKey } from "./key.tsx";
import { LabelWord } from "./label.tsx";
import { useWanted } from "./wanted.ts";

interface Props {
  blocks: readonly Block[];
  story: RefObject<HTMLElement | null>;
}

/** Pixels below a finger's selection: its handles hang there, and the system's own menu stands above. */
const CLEAR_OF_HANDLES = 32;

export function Popover({ blocks, story }: Props) {
  const screen = useScreen();
  const pop = useRef<HTMLDivElement>(null);
  const pick = screen.pick.value;

  useLayoutEffect(() => {
    if (pick && pop.current && story.current) place(pop.current, story.current, pick, blocks);
  }, [pick, blocks]);
  useWanted(
    (wanted) => wanted === "popover",
    // After the render that the selection asks for: before it there is no bar.
    () => afterRender(() => pop.current?.querySelector("button")?.focus()),
  );

  /** A bar that goes gives the focus to the article it stood over. */
  const hold = () =>
    afterRender(() => {
      if (document.activeElement === document.body) story.current?.parentElement?.focus({ preventScroll: true });
    });
  if (!pick || !screen.bootstrap.can.annotate) return null;
  return (
    <div
      class="pop pop--label"
      role="toolbar"
      aria-label={screen.suggestion.value ? gettext("Take the suggestion") : gettext("Label the selection")}
      aria-describedby={screen.suggestion.value ? "why" : undefined}
      ref={pop}
      // A touch selection would be gone before the click arrives.
      onPointerDown={(event) => event.preventDefault()}
      onClick={hold}
      onKeyDown={(event) => {
        if (event.key === "Escape") story.current?.parentElement?.focus({ preventScroll: true });
        walk(event);
      }}
    >
      {screen.suggestion.value && <Verdict />}
      {screen.bootstrap.labels.map(({ key, shortcut, definition }) => (
        <button key={key} type="button" title={definition} onClick={() => giveLabel(screen, key)}>
          <LabelWord label={key} />
          <LabelKey shortcut={shortcut} />
        </button>
      ))}
      <span class="sep" />
      <button type="button" onClick={() => openDrawer(screen)}>
        <span class="sr">{gettext("Claim with evidence")}</span>
        <Icon shapes={link} />
        <Key of="evidence" />
      </button>
      {screen.suggestion.value && <Why {...screen.suggestion.value} />}
    </div>
  );
}

function Verdict() {
  const screen = useScreen();
  return (
    <>
      <button type="button" onClick={() => COMMANDS.acceptSuggestion(screen, "")}>
        <Icon shapes={check} small />
        {gettext("Accept")}
        <Key of="acceptSuggestion" />
      </button>
      <button type="button" onClick={() => COMMANDS.rejectSuggestion(screen, "")}>
        <Icon shapes={x} small />
        {gettext("Reject")}
        <Key of="rejectSuggestion" />
      </button>
      <span class="sep" />
    </>
  );
}

/** What taking it would make, and why it is suggested; of a person's own model also which. */
function Why({ label, facts, made_by, reasons, why }: Suggestion) {
  const words = reasons.length ? reasons : [made_by, why];
  return (
    <p id="why">
      <LabelWord label={label} /> {facts.claimant_name && <b>{facts.claimant_name} </b>}
      {words.filter(Boolean).join(" · ")}
    </p>
  );
}

/** Arrows go from button to button, as in every toolbar; with Shift they move the selection's edges. */
function walk(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by || event.shiftKey || event.ctrlKey || event.altKey) return;
  const buttons = Array.from(event.currentTarget.querySelectorAll("button"));
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

/** Above the selection's first line; below its last where there is no room, and on touch screens, clear of their menu. */
function place(pop: HTMLElement, story: HTMLElement, pick: Span, blocks: readonly Block[]): void {
  const rects = rectsOf(pick, blocks);
  const [first, last] = [rects[0], rects.at(-1)];
  pop.hidden = !first;
  if (!first || !last) return;
  const origin = story.getBoundingClientRect();
  const ceiling = Math.max(origin.top, viewOf(story.parentElement!)[0].top);
  const touch = matchMedia("(pointer: coarse)").matches;
  const below = touch || first.top - pop.offsetHeight - 5 < ceiling;
  pop.dataset.side = below ? "below" : "above";
  const gap = touch ? CLEAR_OF_HANDLES : 7;
  const top = below ? last.bottom - origin.top + gap : first.top - origin.top - pop.offsetHeight - 5;
  pop.style.top = `${top}px`;
  const wanted = (below ? last.left : first.left) - origin.left - 24;
  pop.style.left = `${Math.max(0, Math.min(wanted, origin.width - pop.offsetWidth))}px`;
}
