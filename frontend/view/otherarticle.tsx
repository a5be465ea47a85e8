/** Another article of the project beside this one: found by its title, read, and a passage of it selected. */

import arrowLeft from "lucide:arrow-left";
import { useLayoutEffect, useRef } from "preact/hooks";
import { findArticles, readArticle } from "../api/loading.ts";
import type { ArticleRow } from "../api/wire.ts";
import type { Drawer } from "../state/drawer.ts";
import { passagePaints } from "../state/layers.ts";
import type { Reading } from "../state/screen.ts";
import { useScreen } from "./context.ts";
import { useInstantEffect } from "./effects.ts";
import { Finder } from "./finder.tsx";
import { reveal } from "./geometry.ts";
import { Icon } from "./icon.tsx";
import { dayWords } from "./locale.ts";
import { Painter } from "./painter.ts";
import { SectionView } from "./section.tsx";
import { watchSelection } from "./selecting.ts";

export function OtherArticle({ drawer }: { drawer: Drawer }) {
  const reading = drawer.source.value;
  return reading ? <SourceText drawer={drawer} reading={reading} /> : <Search drawer={drawer} />;
}

function Search({ drawer }: { drawer: Drawer }) {
  const screen = useScreen();
  const read = async ({ id }: ArticleRow) => {
    drawer.source.value = await readArticle(id);
  };
  return (
    <Finder
      name={gettext("Find an article by its title")}
      none={gettext("No other article of the project has these words in its title.")}
      words={drawer.search}
      find={(words) => findArticles(screen, words)}
      take={read}
    >
      {(row: ArticleRow) => (
        <>
          <span class="quote">{row.title}</span>
          <span class="meta">{metaOf(row)}</span>
        </>
      )}
    </Finder>
  );
}

function metaOf({ number, outlet, published_on }: ArticleRow): string {
  return [interpolate(gettext("Article %(number)s"), { number }, true), outlet, dayWords(published_on)]
    .filter(Boolean)
    .join(" · ");
}

function SourceText({ drawer, reading }: { drawer: Drawer; reading: Reading }) {
  const text = useRef<HTMLDivElement>(null);
  const painter = usePainter(text, drawer, reading);
  useInstantEffect(() => {
    const paints = passagePaints(drawer.passage.value, drawer.stance.value ?? "context");
    painter.current?.paint("passage", paints);
  }, [reading]);
  useInstantEffect(() => {
    const sought = drawer.sought.value;
    if (sought && painter.current && text.current) reveal(sought.span, painter.current.blocks, text.current);
  }, [reading]);
  const back = () => {
    drawer.source.value = null;
    drawer.passage.value = null;
  };
  return (
    <div
      class="source-text"
      ref={text}
      tabIndex={0}
      role="region"
      aria-label={gettext("Text of the source")}
      data-first
    >
      <button class="btn btn--bare" type="button" onClick={back}>
        <Icon shapes={arrowLeft} small />
        {gettext("Other articles")}
      </button>
      <div lang={reading.article.language}>
        {reading.sections.map((section) => (
          <SectionView key={section.pieces[0]!.start} section={section} reading={reading} open={false} />
        ))}
      </div>
    </div>
  );
}

function usePainter(text: { current: HTMLDivElement | null }, drawer: Drawer, reading: Reading) {
  const painter = useRef<Painter | null>(null);
  useLayoutEffect(() => {
    const drawn = new Painter(text.current!, text.current);
    painter.current = drawn;
    const unwatch = watchSelection(text.current!, drawn.blocks, reading, ({ span }) => {
      if (span) drawer.passage.value = span;
    });
    return () => {
      unwatch();
      drawn.destroy();
    };
  }, [reading]);
  return painter;
}
