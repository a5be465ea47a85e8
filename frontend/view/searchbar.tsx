/** Searching in the article: a line above it, which takes no room from what is read once it is closed. */
import chevronDown from "lucide:chevron-down";
import chevronUp from "lucide:chevron-up";
import x from "lucide:x";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { chordOf } from "../state/chords.ts";
import { find } from "../state/lookup.ts";
import type { Screen } from "../state/screen.ts";
import { type Search, searchPaints } from "../state/search.ts";
import { useScreen } from "./context.ts";
import { useInstantEffect } from "./effects.ts";
import { Icon } from "./icon.tsx";
import { Key } from "./key.tsx";
import type { Painter } from "./painter.ts";

interface Props {
  search: Search;
  painter: Painter;
  sheet: RefObject<HTMLElement | null>;
}

export function SearchBar({ search, painter, sheet }: Props) {
  const screen = useScreen();
  const field = useRef<HTMLInputElement>(null);
  const back = useWayBack(sheet);
  useInstantEffect(() => {
    painter.paint("search", searchPaints(search));
    if (search.match) screen.seek(search.match);
  }, [search, painter]);
  useLayoutEffect(() => {
    field.current?.focus(); // before the next key, which is the first letter of what is looked for
    return () => painter.paint("search", []);
  }, [search, painter]);
  const act = (event: KeyboardEvent) => {
    const action = event.isComposing ? null : find(screen.keys.peek(), chordOf(event), ["search"], true);
    if (!action || (action === "nextMatch" && event.target !== field.current)) return;
    event.preventDefault();
    if (action === "nextMatch") search.step(1);
    if (action === "previousMatch") search.step(-1);
    if (action === "takeMatch") take(screen, search);
    if (action === "leaveSearch") {
      screen.search.value = null;
      back();
    }
  };
  return (
    <div class="search" role="search" onKeyDown={act}>
      <input
        class="input grow"
        type="search"
        aria-label={gettext("Search in the article")}
        placeholder={gettext("Search in the article")}
        value={search.words.value}
        ref={field}
        onInput={(event) => search.seek(event.currentTarget.value)}
      />
      <span class="muted" role="status">
        {told(search)}
      </span>
      <Step shapes={chevronUp} name={gettext("Previous match")} act={() => search.step(-1)} />
      <Step shapes={chevronDown} name={gettext("Next match")} act={() => search.step(1)} />
      <button class="btn btn--bare wide" type="button" disabled={!search.match} onClick={() => take(screen, search)}>
        {gettext("Select")} <Key of="takeMatch" />
      </button>
      <Step
        shapes={x}
        name={gettext("Close the search")}
        act={() => {
          screen.search.value = null;
          sheet.current?.focus();
        }}
      />
    </div>
  );
}

function Step({ shapes, name, act }: { shapes: string; name: string; act: () => void }) {
  return (
    <button class="btn btn--bare btn--icon" type="button" aria-label={name} onClick={act}>
      <Icon shapes={shapes} />
    </button>
  );
}

/** Ends the search with its match selected, ready for a label. */
function take(screen: Screen, search: Search): void {
  const match = search.match;
  if (!match) return;
  screen.search.value = null;
  screen.select({ start: match.start, end: match.end });
  screen.seek(match);
  screen.wanted.value = "popover";
}

/** Back to where one was: what had the focus, and how far the text was scrolled. */
function useWayBack(sheet: RefObject<HTMLElement | null>): () => void {
  const was = useRef<{ focus: Element | null; sheet: number; page: number } | null>(null);
  was.current ??= { focus: document.activeElement, sheet: sheet.current?.scrollTop ?? 0, page: scrollY };
  return () => {
    const { focus, sheet: top, page } = was.current!;
    sheet.current?.scrollTo({ top, behavior: "instant" });
    scrollTo({ top: page, behavior: "instant" });
    const target = focus instanceof HTMLElement && focus !== document.body && focus.isConnected ? focus : sheet.current;
    target?.focus({ preventScroll: true });
  };
}

function told(search: Search): string {
  const all = search.matches.value.length;
  if (!search.words.value.trim()) return "";
  if (!all) return gettext("Not found");
  return interpolate(gettext("%(at)s of %(all)s"), { at: search.at.value + 1, all }, true);
}
