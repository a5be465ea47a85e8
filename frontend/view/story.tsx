/** The article on its sheet: set like a newspaper page, painted, with its margin. */
import { useComputed, useSignal } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { claimPaints, focusPaints, markPaints, pickPaints, suggestionPaints } from "../state/layers.ts";
import type { Reading } from "../state/screen.ts";
import { ArmedSign } from "./armed.tsx";
import { useScreen } from "./context.ts";
import { Dots } from "./dots.tsx";
import { useInstantEffect } from "./effects.ts";
import { later } from "./fetched.ts";
import { reveal, sightOf, uncover } from "./geometry.ts";
import { Margin } from "./margin.ts";
import { Minimap } from "./minimap.tsx";
import { Painter } from "./painter.ts";
import { Popover } from "./popover.tsx";
import { Preparing } from "./preparing.tsx";
import { SectionView } from "./section.tsx";
import { dropSelection, takeInArticle, watchSelection } from "./selecting.ts";

export function Story({ reading, narrow }: { reading: Reading; narrow: boolean }) {
  const screen = useScreen();
  const sheet = useRef<HTMLElement>(null);
  const story = useRef<HTMLElement>(null);
  const painter = useSignal<Painter | null>(null);
  const margin = useSignal<Margin | null>(null);

  useLayoutEffect(() => {
    const drawn = new Painter(story.current!, sheet.current, () => {
      screen.drawn.value = true;
      margin.peek()?.measureInAWhile();
    });
    const measured = new Margin(story.current!, drawn, screen);
    painter.value = drawn;
    margin.value = measured;
    screen.sight = () => sightOf(drawn.blocks, sheet.current!);
    const unwatch = watchSelection(story.current!, drawn.blocks, reading, (taken) => takeInArticle(screen, taken));
    return () => {
      unwatch();
      measured.destroy();
      drawn.destroy();
    };
  }, [reading]);

  usePaints(painter, reading);
  useInstantEffect(() => {
    const sought = screen.sought.value;
    if (sought && painter.value && sheet.current) reveal(sought.span, painter.value.blocks, sheet.current);
  }, [reading]);
  useInstantEffect(() => {
    if (!screen.pick.value && story.current) dropSelection(story.current);
  }, [reading]);
  useInstantEffect(() => {
    const claim = screen.chosen.value && screen.claim.peek();
    if (claim && painter.value && sheet.current) uncover(claim, painter.value.blocks, sheet.current);
  }, [reading]);

  const fetched = later.value;
  const open = useComputed(() => screen.shows.value.furniture).value;
  // Made once, and left alone by whatever else changes on the sheet.
  const text = useMemo(
    () =>
      reading.sections.map((section) => (
        <SectionView key={section.pieces[0]!.start} section={section} reading={reading} open={open} />
      )),
    [reading, open],
  );
  return (
    <section class="sheet" aria-label={gettext("Article text")} tabIndex={0} ref={sheet}>
      {fetched && screen.search.value && painter.value && (
        <fetched.SearchBar search={screen.search.value} painter={painter.value} sheet={sheet} />
      )}
      <ArmedSign />
      {margin.value && <Minimap margin={margin.value} sheet={sheet} />}
      <article
        class={narrow ? "story story--s" : "story"}
        id="story"
        lang={reading.article.language}
        dir={directionOf(reading.article.language)}
        ref={story}
      >
        {margin.value && <Dots margin={margin.value} />}
        {margin.value && fetched && <fetched.ReadersInMargin margin={margin.value} />}
        <Preparing article={reading.article} />
        {text}
        {painter.value && <Popover blocks={painter.value.blocks} story={story} />}
      </article>
    </section>
  );
}

/** The side on which lines begin, and with them the margin. */
function directionOf(language: string): "ltr" | "rtl" {
  return /^(ar|he|fa|ur|yi|ps|sd|ug|dv|ckb)\b/i.test(language) ? "rtl" : "ltr";
}

/** Hands the painter what lies on the text, layer by layer, the moment it changes. */
function usePaints(painter: { value: Painter | null }, reading: Reading): void {
  const screen = useScreen();
  useInstantEffect(() => {
    painter.value?.paint("claims", claimPaints(screen.visible.value, screen.bootstrap.labels));
  }, [reading]);
  useInstantEffect(() => {
    painter.value?.paint("focus", focusPaints(screen.visible.value.find(({ id }) => id === screen.chosen.value)));
  }, [reading]);
  useInstantEffect(() => {
    const shown = screen.shows.value.suggestions ? screen.open.value : [];
    painter.value?.paint("suggestions", suggestionPaints(shown));
  }, [reading]);
  useInstantEffect(() => painter.value?.paint("pick", pickPaints(screen.pick.value)), [reading]);
  useInstantEffect(() => {
    const read = screen.read.value;
    if (read) painter.value?.paint("marks", markPaints(read, screen.shows.value));
  }, [reading]);
}
