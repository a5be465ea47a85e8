/** The labels at the selection: the only thing that floats over the article. */

import link from "lucide:link";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { giveLabel, openDrawer } from "../state/commands.ts";
import type { Span } from "../text/offsets.ts";
import type { Block } from "../text/ranges.ts";
import { useScreen } from "./context.ts";
import { useInstantEffect } from "./effects.ts";
import { rectsOf } from "./geometry.ts";
import { Icon } from "./icon.tsx";
import { LabelWord } from "./label.tsx";

interface Props {
  blocks: readonly Block[];
  story: RefObject<HTMLElement | null>;
}

export function Popover({ blocks, story }: Props) {
  const screen = useScreen();
  const pop = useRef<HTMLDivElement>(null);
  const pick = screen.pick.value;

  useLayoutEffect(() => {
    if (pick && pop.current && story.current) place(pop.current, story.current, pick, blocks);
  }, [pick, blocks]);
  useInstantEffect(() => {
    if (screen.wanted.value !== "popover") return;
    screen.wanted.value = null;
    pop.current?.querySelector("button")?.focus();
  }, []);

  if (!pick || !screen.bootstrap.can.annotate) return null;
  return (
    <div
      class="pop pop--label"
      role="toolbar"
      aria-label={gettext("Label the selection")}
      ref={pop}
      // A touch selection would be gone before the click arrives.
      onPointerDown={(event) => event.preventDefault()}
    >
      {screen.bootstrap.labels.map(({ key, shortcut, definition }) => (
        <button key={key} type="button" title={definition} onClick={() => giveLabel(screen, key)}>
          <LabelWord label={key} />
          {shortcut && <kbd>{shortcut}</kbd>}
        </button>
      ))}
      <span class="sep" />
      <button type="button" onClick={() => openDrawer(screen)}>
        <span class="sr">{gettext("Claim with evidence")}</span>
        <Icon shapes={link} />
        <kbd>e</kbd>
      </button>
    </div>
  );
}

/** Above the selection's first line; below its last where there is no room, and on touch screens, clear of their menu. */
function place(pop: HTMLElement, story: HTMLElement, pick: Span, blocks: readonly Block[]): void {
  const rects = rectsOf(pick, blocks);
  const [first, last] = [rects[0], rects.at(-1)];
  pop.hidden = !first;
  if (!first || !last) return;
  const origin = story.getBoundingClientRect();
  const ceiling = Math.max(origin.top, story.parentElement!.getBoundingClientRect().top);
  const below = matchMedia("(pointer: coarse)").matches || first.top - pop.offsetHeight - 5 < ceiling;
  pop.dataset.side = below ? "below" : "above";
  const top = below ? last.bottom - origin.top + 7 : first.top - origin.top - pop.offsetHeight - 5;
  pop.style.top = `${top}px`;
  const wanted = (below ? last.left : first.left) - origin.left - 24;
  pop.style.left = `${Math.max(0, Math.min(wanted, origin.width - pop.offsetWidth))}px`;
}
