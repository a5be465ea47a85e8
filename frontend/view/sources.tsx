/** The sources that the project knows already: taken up, so that nobody types an address twice. */
import { readArticle } from "../api/loading.ts";
import { findSources } from "../api/sources.ts";
import type { SourceRow } from "../api/wire.ts";
import type { Drawer } from "../state/drawer.ts";
import type { PartialDate } from "../text/dates.ts";
import { useScreen } from "./context.ts";
import { Finder } from "./finder.tsx";
import { dateWords } from "./locale.ts";

export function KnownSources({ drawer }: { drawer: Drawer }) {
  const screen = useScreen();
  return (
    <Finder
      name={gettext("Find a source by its title, publisher or address")}
      none={gettext("No source of the project has these words. Its address makes it one.")}
      words={drawer.search}
      find={(words) => findSources(screen, words)}
      take={(row) => take(drawer, row)}
    >
      {(row: SourceRow) => (
        <>
          <span class="quote">{row.title || row.url}</span>
          <span class="meta">{metaOf(row)}</span>
        </>
      )}
    </Finder>
  );
}

/** Fills the form with a web page, or opens the article: what is left to say is the passage. */
async function take(drawer: Drawer, row: SourceRow): Promise<void> {
  if (row.kind === "article" && row.article !== null) {
    drawer.source.value = await readArticle(row.article);
    drawer.tab.value = "article";
    return;
  }
  const { url, title, publisher, author, published_on: date, published_precision: precision } = row;
  drawer.takeUp({ url, title, publisher, author, date: typed({ date, precision }) });
}

/** A date as the form takes it: "2014", "2014-04", "2014-04-09". */
function typed({ date, precision }: PartialDate): string {
  const length = precision === "year" ? 4 : precision === "month" ? 7 : 10;
  return date?.slice(0, length) ?? "";
}

function metaOf({ kind, url, publisher, article_number: number, published_on: date, published_precision }: SourceRow) {
  const where = kind === "article" ? interpolate(gettext("Article %(number)s"), { number }, true) : publisher || url;
  return [where, date && dateWords({ date, precision: published_precision })].filter(Boolean).join(" · ");
}
